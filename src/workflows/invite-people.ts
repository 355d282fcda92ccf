import { MOST_INVITED } from '../domain/account';
import { invitationComment } from '../document/invitation';
import type { Person, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { Invitation } from '../shared/account-views';
import { findAccountHome, type AccountSetting } from './find-account-home';
import { pageUrl } from './find-postmortem';

type Needs = Pick<Ports, 'incidents' | 'pages' | 'accounts' | 'people' | 'storage'>;
type Input = AccountSetting & { readonly siteUrl: string; readonly accountIds: readonly string[] };

const MOST_TRIES = 5;

/**
 * Puts people on the list of the invited and tells them by one comment on the incident. Run again, it repeats nobody: who is on
 * the list stays there once, and the comments themselves say who has been told.
 */
export async function invitePeople(ports: Needs, { accountIds, siteUrl, ...setting }: Input): Promise<Invitation> {
  const { incident, page } = await findAccountHome(ports, setting);
  const people = (await ports.people.readPeople(accountIds)).filter(({ mayBeInvited }) => mayBeInvited);
  if (people.length === 0)
    throw new FailureError('invalid', 'None of them can be invited: choose people whose accounts are active.');
  const added = await addToList(ports, page.id, people);
  const link = `${siteUrl}${pageUrl(page.id)}`;
  const untold = await withoutTold(ports, { incidentId: incident.id, pageId: page.id, people, added });
  if (untold.length === 0) return { added: added.length, told: 0, notTold: [], link };
  const isTold = await ports.people.comment(incident.id, invitationComment({ people: untold, postmortemUrl: link }));
  const names = untold.map(({ displayName }) => displayName);
  return { added: added.length, told: isTold ? untold.length : 0, notTold: isTold ? [] : names, link };
}

/** @returns who was not on the list before. */
async function addToList({ accounts }: Needs, pageId: string, people: readonly Person[]): Promise<readonly Person[]> {
  for (let n = 1; n <= MOST_TRIES; n += 1) {
    const { invited, seen } = await accounts.readInvited(pageId);
    if (invited.kind === 'unreadable') throw unreadable();
    const before = invited.kind === 'value' ? invited.value.invited : [];
    const added = people.filter(({ accountId }) => !before.includes(accountId));
    if (added.length === 0) return [];
    const all = [...before, ...added.map(({ accountId }) => accountId)];
    if (all.length > MOST_INVITED)
      throw new FailureError(
        'invalid',
        `Up to ${MOST_INVITED} people can be invited. Share the page’s link with the others.`,
      );
    const written = await accounts.writeInvited(pageId, { v: 1, invited: all }, seen);
    if (written === 'written') return added;
    if (written === 'refused') throw mayNotInvite();
  }
  throw new FailureError('try-later', 'Others are inviting people right now. Try again in a moment.');
}

type Telling = {
  readonly incidentId: string;
  readonly pageId: string;
  readonly people: readonly Person[];
  readonly added: readonly Person[];
};

/** Who was on the list before may have been told by a comment that is too old to be looked at; they are not told twice. */
async function withoutTold({ people }: Needs, telling: Telling): Promise<readonly Person[]> {
  const told = await people.readTold(telling.incidentId, telling.pageId);
  return telling.people.filter(
    (person) => !told.accountIds.includes(person.accountId) && (told.isAll || telling.added.includes(person)),
  );
}

const mayNotInvite = () =>
  new FailureError(
    'forbidden',
    'You may not change the postmortem’s page, where the list of the invited is kept. Ask somebody who may edit it to invite them, or send them the page’s link.',
  );

const unreadable = () =>
  new FailureError(
    'conflict',
    'The list of the invited was written by a newer version of the app, or by something else. It is left as it is; update the app, or ask an admin to look at the page property “blameless-postmortem-accounts”.',
  );
