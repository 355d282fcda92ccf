import type { Invitation } from '../../../../src/shared/account-views';
import { Message } from '../message';
import { CopyLink } from './copy-link';

/** What became of an invitation. */
export function InvitedNotice({ invitation: { added, told, notTold, link } }: { readonly invitation: Invitation }) {
  if (notTold.length > 0)
    return (
      <Message appearance="warning" title="They are on the list, but nobody has told them">
        <p>
          Jira does not take a comment from you on this incident. Send this link to <bdi>{notTold.join(', ')}</bdi>{' '}
          yourself:
        </p>
        <CopyLink link={link} />
      </Message>
    );
  if (told === 0)
    return (
      <Message appearance="information" title="They are invited already">
        Nobody was told a second time.
      </Message>
    );
  return (
    <Message appearance="success" title={told === 1 ? 'One person is invited' : `${told} people are invited`}>
      An internal comment on the incident mentions them, with the way to the postmortem.
      {added < told && ' Some were on the list before and had not been told.'}
    </Message>
  );
}
