import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Invitable, Invitation } from '../../../../src/shared/account-views';
import { announceChange } from '../../frame-events';
import { useView } from '../../use-view';
import { FailureMessage } from '../failure-message';
import { Field } from '../field';
import layout from '../layout.module.css';
import { ReadState } from '../read-state';
import { SearchBox } from '../search-box';
import { accountApi } from './account-api';
import styles from './accounts.module.css';

type Props = { readonly onInvited: (invitation: Invitation) => void; readonly onCancel: () => void };

const TEXT = { forbidden: { title: 'A right is missing', advice: null } };

/** Invites people to write their account: those who took part in the incident are proposed, others can be searched. */
export function InviteForm({ onInvited, onCancel }: Props) {
  const reading = useView('invitation', accountApi.viewInvitation);
  const [others, setOthers] = useState<readonly Invitable[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const invite = useMutation({
    mutationFn: (accountIds: readonly string[]) => accountApi.invitePeople({ accountIds }),
    onSuccess: async (invitation) => {
      onInvited(invitation);
      await announceChange();
    },
  });
  const { view } = reading;
  if (!view) return <ReadState of={reading} failed="Whom to invite could not be read" />;

  const people = [...view.proposed, ...others.filter((other) => !view.proposed.some(isSame(other)))];
  const choose = (accountId: string, isChosen: boolean) => {
    setMissing(false);
    setChosen((before) => new Set(isChosen ? [...before, accountId] : [...before].filter((id) => id !== accountId)));
  };
  const addOther = (person: Omit<Invitable, 'isInvited'> | null) => {
    if (!person) return;
    const isInvited = view.invited.includes(person.accountId);
    setOthers((before) => [...before.filter((other) => !isSame(person)(other)), { ...person, isInvited }]);
    if (!isInvited) choose(person.accountId, true);
  };
  const submit = () => {
    setMissing(chosen.size === 0);
    if (chosen.size > 0) invite.mutate([...chosen]);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-labelledby="invite-title">
      <fieldset className={layout['form']} disabled={invite.isPending}>
        <Heading as="h3" size="xxsmall" id="invite-title">
          Invite people to write their account
        </Heading>
        {invite.error && (
          <FailureMessage
            error={invite.error}
            what="Nobody was invited"
            text={TEXT}
            onRetry={submit}
            isRetrying={invite.isPending}
          />
        )}
        {people.length > 0 ? (
          <ul className={styles['list']} aria-label="People who took part in the incident, and whom you added">
            {people.map(({ accountId, displayName, isInvited }) => (
              <li key={accountId}>
                <Checkbox
                  isChecked={isInvited || chosen.has(accountId)}
                  isDisabled={isInvited}
                  onChange={(change) => choose(accountId, change.currentTarget.checked)}
                  label={isInvited ? `${displayName} (invited)` : displayName}
                />
              </li>
            ))}
          </ul>
        ) : (
          <p>Nobody who took part in the incident can be proposed. Search for people below.</p>
        )}
        <Field id="invite-other" label="Somebody else" error={isMissing ? 'Choose at least one person.' : undefined}>
          {(control) => (
            <SearchBox
              // A new box for the next one, empty again.
              key={others.length}
              control={control}
              value={null}
              onChange={addOther}
              search={(query) => accountApi.searchInvitees({ query })}
              searchKey={['invitees']}
              idOf={({ accountId }) => accountId}
              textOf={({ displayName }) => displayName}
              hint="Type a name to search."
              emptyText="Nobody by that name works in the incident’s project."
            />
          )}
        </Field>
        <p className={styles['quiet']}>
          One internal comment on the incident mentions them. Who is on the list already is not told again.
        </p>
        <div className={layout['buttons']}>
          <Button type="submit" appearance="primary" isLoading={invite.isPending}>
            {chosen.size > 1 ? `Invite ${chosen.size} people` : 'Invite'}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
          <span role="status">{invite.isPending && 'Inviting…'}</span>
        </div>
      </fieldset>
    </form>
  );
}

const isSame =
  (one: Pick<Invitable, 'accountId'>) =>
  ({ accountId }: Pick<Invitable, 'accountId'>): boolean =>
    accountId === one.accountId;
