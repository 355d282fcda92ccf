import { isAccountTitle } from '../domain/account';
import type { ChildPage, Ports } from '../ports';
import type { AccountHome } from './find-account-home';

/** An account below the page of a postmortem, as one person sees it. */
export type FoundAccount = ChildPage & {
  readonly authorId: string | null;
  readonly isOwn: boolean;
  readonly isRestricted: boolean;
  /** It carries our property; else its title gives it away, to its author alone. */
  readonly isMarked: boolean;
};

const AT_ONCE = 10;

/** The accounts of a postmortem that this person may see: those that are shared, and their own. */
export async function findAccounts(
  { accounts }: Pick<Ports, 'accounts'>,
  { incident, page }: AccountHome,
  accountId: string,
): Promise<readonly FoundAccount[]> {
  const found: FoundAccount[] = [];
  const children = await accounts.listChildren(page.id);
  for (let n = 0; n < children.length; n += AT_ONCE) {
    const some = children.slice(n, n + AT_ONCE).map(async (child): Promise<readonly FoundAccount[]> => {
      const read = await accounts.readChild(child);
      if (!read) return [];
      const { authorId, mark } = read;
      const isOwn = authorId === accountId;
      const isMarked = mark.kind === 'value' && mark.value.incidentId === incident.id;
      if (child.isDraft && !isOwn) return [];
      if (!isMarked && !(isOwn && mark.kind === 'none' && isAccountTitle(incident.key, child.title))) return [];
      const isRestricted = mark.kind === 'value' ? mark.value.isRestricted : incident.hasSecurityLevel;
      return [{ ...child, authorId, isOwn, isRestricted, isMarked }];
    });
    found.push(...(await Promise.all(some)).flat());
  }
  return found;
}

/** The one that its author goes on with: what is shared, else the draft that was begun first. */
export const ownAccount = (found: readonly FoundAccount[]): FoundAccount | null => {
  const own = found.filter(({ isOwn }) => isOwn).sort((a, b) => Number(a.id) - Number(b.id));
  return own.find(({ isDraft }) => !isDraft) ?? own[0] ?? null;
};

/** Gives an account its mark where a broken-off try has not. What Confluence refuses is tried again the next time. */
export async function completeMark(
  { accounts }: Pick<Ports, 'accounts'>,
  incidentId: string,
  { id, isMarked, isRestricted }: FoundAccount,
): Promise<void> {
  if (!isMarked) await accounts.mark(id, { v: 1, incidentId, isRestricted });
}
