import type { ChangeItem, Issue } from './entities';
import type { JiraParts } from './parts';

/** Who changes something, and when in epoch milliseconds. */
export type Stamp = { readonly authorId: string; readonly at: number };

/** Writes what has changed into the issue's history; nothing changed writes nothing. */
export function recordChange(
  jira: JiraParts,
  issue: Issue,
  { authorId, at }: Stamp,
  items: readonly (ChangeItem | null)[],
): void {
  const real = items.filter((item) => item !== null);
  if (real.length === 0) return;
  issue.history.push({ id: jira.site.ids.next('history'), authorId, created: at, items: real });
  issue.history.sort((a, b) => a.created - b.created);
  touch(jira, issue, at);
}

/** Marks the issue as changed without an entry in its history, as a comment does. */
export function touch(jira: JiraParts, issue: Issue, at: number): void {
  issue.updated = Math.max(issue.updated, at);
  jira.tellChanged(issue.id);
}
