import type { Ports } from '../ports';
import type { IssueChoice } from '../shared/views';

const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** The issue that somebody means by its key; none while it is not whole, and for one that they may not see. */
export async function findIssues(
  { configuration }: Pick<Ports, 'configuration'>,
  query: string,
): Promise<readonly IssueChoice[]> {
  const key = query.trim().toUpperCase();
  const found = KEY.test(key) ? await configuration.findIssue(key) : null;
  return found ? [found] : [];
}
