import { participationOf } from '../domain/account';
import type { Ports } from '../ports';
import type { AccountsView } from '../shared/account-views';
import { findAccountHome, type AccountSetting } from './find-account-home';
import { completeMark, findAccounts, ownAccount } from './find-accounts';
import { pageUrl } from './find-postmortem';
import { accountUrl, kindOf } from './write-account';

type Needs = Pick<Ports, 'incidents' | 'pages' | 'accounts' | 'people' | 'storage'>;

/** The accounts of a postmortem, and who takes part. What others have not shared does not come into it. */
export async function viewAccounts(ports: Needs, setting: AccountSetting): Promise<AccountsView> {
  const home = await findAccountHome(ports, setting);
  const { incident, postmortem, page } = home;
  const [found, { invited }] = await Promise.all([
    findAccounts(ports, home, setting.accountId),
    ports.accounts.readInvited(page.id),
  ]);
  const own = ownAccount(found);
  if (own) await completeMark(ports, incident.id, own);

  // Of a page that was made for its author alone, the author cannot be told whether others see it by now; others can.
  const shared = found.filter(({ isDraft, isOwn, isRestricted }) => !isDraft && !(isOwn && isRestricted));
  const authors = shared.map(({ authorId, id }) => authorId ?? id);
  const invitedIds = invited.kind === 'value' ? invited.value.invited : [];
  const names = await readNames(ports, [...invitedIds, ...shared.flatMap(({ authorId }) => authorId ?? [])]);
  return {
    incident: { key: incident.key },
    postmortem: { state: postmortem.state, pageUrl: pageUrl(page.id), pageTitle: page.title },
    own: own && { pageUrl: accountUrl(own), kind: kindOf(own) },
    shared: shared.map((account) => ({
      pageId: account.id,
      pageUrl: accountUrl(account),
      title: account.title,
      authorName: names.get(account.authorId ?? '') ?? null,
      isOwn: account.isOwn,
    })),
    participation: participationOf(invitedIds, authors),
    invited: invitedIds.map((id) => ({ displayName: names.get(id) ?? null, hasShared: authors.includes(id) })),
    isInvitedUnreadable: invited.kind === 'unreadable',
    isRestricted: incident.hasSecurityLevel,
  };
}

async function readNames(
  { people }: Pick<Ports, 'people'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = ids.length > 0 ? await people.readPeople(ids) : [];
  return new Map(found.map(({ accountId, displayName }) => [accountId, displayName]));
}
