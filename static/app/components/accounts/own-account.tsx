import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { AccountsView, BegunAccount } from '../../../../src/shared/account-views';
import { FailureMessage } from '../failure-message';
import layout from '../layout.module.css';
import { Message } from '../message';
import { SiteLink } from '../site-link';
import { accountApi } from './account-api';

type Props = {
  readonly own: AccountsView['own'];
  readonly isRestricted: boolean;
  readonly onWritten: () => void;
};

const TEXT = { conflict: { title: 'This page cannot be used', advice: null } };

/** The viewer's own account: the way to begin it, to go on with it, or to it. */
export function OwnAccount({ own, isRestricted, onWritten }: Props) {
  const write = useMutation({ mutationFn: accountApi.writeAccount, onSuccess: onWritten });
  // What was begun just now is known also where Confluence does not list it.
  const mine = own ?? write.data ?? null;
  return (
    <>
      {write.data && !write.data.existed && <Begun begun={write.data} />}
      {write.error && (
        <FailureMessage
          error={write.error}
          what="Your account was not begun"
          text={TEXT}
          onRetry={() => write.mutate()}
          isRetrying={write.isPending}
        />
      )}
      {mine ? (
        <p>
          <Own own={mine} isRestricted={isRestricted} />
        </p>
      ) : (
        <div className={layout['buttons']}>
          <Button appearance="primary" isLoading={write.isPending} onClick={() => write.mutate()}>
            Write my account
          </Button>
          <span role="status">{write.isPending && 'Making your draft…'}</span>
        </div>
      )}
    </>
  );
}

function Own({ own, isRestricted }: { readonly own: NonNullable<Props['own']>; readonly isRestricted: boolean }) {
  if (own.kind === 'shared')
    return (
      <>
        <SiteLink path={own.pageUrl}>Your account</SiteLink> is shared.
      </>
    );
  if (own.kind === 'restricted')
    return (
      <>
        <SiteLink path={own.pageUrl}>Open my account</SiteLink>. Only you see it until you remove its restriction: the
        lock at the top of the page.
      </>
    );
  return (
    <>
      <SiteLink path={own.pageUrl}>Continue my account</SiteLink>. Only you see this draft.
      {isRestricted && ' It stays so when you publish it, until you let others in by its restrictions.'}
    </>
  );
}

function Begun({ begun }: { readonly begun: BegunAccount }) {
  if (begun.kind === 'restricted')
    return (
      <Message appearance="success" title="Your account is begun">
        Confluence makes no draft below this page, so it is a page that only you see. To share it, remove its
        restriction: the lock at the top of the page.
      </Message>
    );
  return (
    <Message appearance={begun.isFindable ? 'success' : 'warning'} title="Your draft is ready">
      {begun.isFindable ? (
        'Only you see it. Write as much or as little as you like, and publish it when you want to share it.'
      ) : (
        <>
          Only you see it, and Confluence does not show it to the app. Open it now; later you find it among your drafts
          in Confluence. Pressing <i>Write my account</i> another time would begin another one.
        </>
      )}
    </Message>
  );
}
