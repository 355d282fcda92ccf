import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { AccountsView, Invitation } from '../../../../src/shared/account-views';
import layout from '../layout.module.css';
import { Loading } from '../loading';
import { Message } from '../message';
import styles from './accounts.module.css';
import { Invited } from './invited';
import { InvitedNotice } from './invited-notice';
import { OwnAccount } from './own-account';
import { SharedAccounts } from './shared-accounts';

const InviteForm = lazy(async () => {
  const module = await import('./invite-form');
  return { default: module.InviteForm };
});

type Props = { readonly view: AccountsView; readonly onChanged: () => void };

/** People's own accounts of one incident: the viewer's, those that are shared, and who is invited. */
export function Accounts({ view, onChanged }: Props) {
  const [isInviting, setInviting] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const onInvited = (made: Invitation) => {
    setInvitation(made);
    setInviting(false);
    onChanged();
  };
  return (
    <div className={styles['accounts']}>
      <p>
        Everybody who was involved can write their own: what I did and when, what I saw, expected and assumed, and how I
        understood it. A draft is yours alone; publishing it in Confluence shares it.
      </p>
      <OwnAccount own={view.own} isRestricted={view.isRestricted} onWritten={onChanged} />
      <SharedAccounts view={view} />
      <Invited invited={view.invited} />
      {view.isInvitedUnreadable && (
        <Message appearance="warning" title="Who was invited cannot be read">
          A newer version of the app wrote the list, or something else did. It is left as it is. Update the app, or ask
          an admin to look at the page property “blameless-postmortem-accounts”.
        </Message>
      )}
      {invitation && !isInviting && <InvitedNotice invitation={invitation} />}
      {isInviting ? (
        <Suspense fallback={<Loading />}>
          <InviteForm onInvited={onInvited} onCancel={() => setInviting(false)} />
        </Suspense>
      ) : (
        !view.isInvitedUnreadable && (
          <div className={layout['buttons']}>
            <Button
              onClick={() => {
                setInvitation(null);
                setInviting(true);
              }}
            >
              Invite people…
            </Button>
          </div>
        )
      )}
    </div>
  );
}
