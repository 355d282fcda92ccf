import type { Issue } from './entities';
import type { JiraStore } from './store';

/** An issue by its id, its key in any case of letters, or a key from before it was moved; whoever may see it. */
export function findIssue({ issues }: Pick<JiraStore, 'issues'>, idOrKey: string): Issue | undefined {
  const key = idOrKey.toUpperCase();
  return (
    issues.get(idOrKey) ??
    issues.find((issue) => issue.key === key) ??
    issues.find(({ formerKeys }) => formerKeys.includes(key))
  );
}
