import { accountLock, accountTitle } from '../domain/account';
import { accountPage } from '../document/account';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { BegunAccount } from '../shared/account-views';
import { findAccountHome, type AccountHome, type AccountSetting } from './find-account-home';
import { completeMark, findAccounts, ownAccount, type FoundAccount } from './find-accounts';
import { pageUrl } from './find-postmortem';
import { MOST_TITLES } from './make-page';
import { takeTurn } from './take-turn';

const WAIT_MS = 10_000;

type Needs = Pick<Ports, 'incidents' | 'pages' | 'accounts' | 'storage' | 'time' | 'newUuid' | 'log'>;
type Input = AccountSetting & {
  /** Without a slash at its end. */
  readonly siteUrl: string;
};

/**
 * The person's own account of an incident: the one that they have, else a new draft below the postmortem's page. Nothing of it
 * is stored or logged: who comes again is recognised by what Confluence shows to them alone. The lock that keeps two presses
 * apart says neither whose it is nor of which incident.
 */
export async function writeAccount(ports: Needs, input: Input): Promise<BegunAccount> {
  const home = await findAccountHome(ports, input);
  const turn = await takeTurn({
    turns: ports.storage.accounts,
    time: ports.time,
    log: ports.log,
    subject: accountLock(home.incident.id, input.accountId),
    start: {},
    waitMs: WAIT_MS,
    isOver: () => false,
  });
  // It is never finished: another person, or another account, may come under the same lock.
  if ('finished' in turn) throw new FailureError('unexpected', 'A lock of accounts was closed for good.');
  try {
    const own = ownAccount(await findAccounts(ports, home, input.accountId));
    if (!own) return await begin(ports, home, input);
    await completeMark(ports, home.incident.id, own);
    return { pageUrl: accountUrl(own), kind: kindOf(own), existed: true, isFindable: true };
  } finally {
    await turn.release();
  }
}

/** From the site's root: a draft opens in Confluence's editor. */
export const accountUrl = ({ id, isDraft }: Pick<FoundAccount, 'id' | 'isDraft'>): string =>
  isDraft ? `/wiki/pages/resumedraft.action?draftId=${id}` : pageUrl(id);

export const kindOf = ({ isDraft, isRestricted }: FoundAccount): BegunAccount['kind'] =>
  isDraft ? 'draft' : isRestricted ? 'restricted' : 'shared';

async function begin(ports: Needs, home: AccountHome, { accountId, siteUrl }: Input): Promise<BegunAccount> {
  const { incident } = home;
  const texts = {
    incidentKey: incident.key,
    postmortemUrl: `${siteUrl}${pageUrl(home.page.id)}`,
    incidentUrl: `${siteUrl}/browse/${incident.key}`,
  };
  const place = { spaceId: home.page.spaceId, parentId: home.page.id };
  const isRestricted = incident.hasSecurityLevel;
  const draft = await ports.accounts.createDraft({
    ...place,
    title: accountTitle(incident.key, ports.newUuid()),
    document: accountPage({ ...texts, sharedBy: isRestricted ? 'both' : 'publishing' }),
    visibleToCreatorAlone: isRestricted,
  });
  if (draft !== 'refused') {
    await ports.accounts.mark(draft.id, { v: 1, incidentId: incident.id, isRestricted });
    const listed = await findAccounts(ports, home, accountId);
    const isFindable = listed.some(({ id }) => id === draft.id);
    return { pageUrl: accountUrl({ ...draft, isDraft: true }), kind: 'draft', existed: false, isFindable };
  }
  const document = accountPage({ ...texts, sharedBy: 'removing-the-restriction' });
  const id = await makePrivatePage(ports, { ...place, document, incidentKey: incident.key });
  await ports.accounts.mark(id, { v: 1, incidentId: incident.id, isRestricted: true });
  return { pageUrl: pageUrl(id), kind: 'restricted', existed: false, isFindable: true };
}

type PrivatePage = Omit<Parameters<Ports['pages']['create']>[0], 'title' | 'visibleToCreatorAlone'> & {
  readonly incidentKey: string;
};

/** In place of a draft, where Confluence makes none below a page: a page that its creator alone sees. */
async function makePrivatePage({ pages, newUuid }: Needs, { incidentKey, ...page }: PrivatePage): Promise<string> {
  for (let n = 1; n <= MOST_TITLES; n += 1) {
    const made = await pages.create({
      ...page,
      title: accountTitle(incidentKey, newUuid()),
      visibleToCreatorAlone: true,
    });
    if (made !== 'title-exists') return made.id;
  }
  throw new FailureError('conflict', 'Confluence found no title for your account. Try again.');
}
