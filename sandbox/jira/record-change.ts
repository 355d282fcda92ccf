import type { ChangeItem, History, Issue } from './entities';
import { tellIssueEvent } from './events';
import type { JiraParts } from './parts';

/** Who changes something, and when in epoch milliseconds. */
export type Stamp = { readonly authorId: string; readonly at: number };

/** Writes what has changed into the issue's history. @returns the entry, null where nothing changed. */
export function recordChange(
  jira: JiraParts,
  issue: Issue,
  { authorId, at }: Stamp,
  items: readonly (ChangeItem | null)[],
): History | null {
  const real = items.filter((item) => item !== null);
  if (real.length === 0) return null;
  const entry: History = { id: jira.site.ids.next('history'), authorId, created: at, items: real };
  issue.history.push(entry);
  issue.history.sort((a, b) => a.created - b.created);
  touch(jira, issue, at);
  return entry;
}

/** As `recordChange`, for what Jira tells apps as an update. Links and web links only leave their trace in the history. */
export function recordUpdate(jira: JiraParts, issue: Issue, stamp: Stamp, items: readonly (ChangeItem | null)[]): void {
  const entry = recordChange(jira, issue, stamp, items);
  if (entry) tellIssueEvent(jira, 'avi:jira:updated:issue', issue, stamp, entry);
}

/** Marks the issue as changed without an entry in its history, as a comment does. */
export function touch(jira: JiraParts, issue: Issue, at: number): void {
  issue.updated = Math.max(issue.updated, at);
  jira.tellChanged(issue.id);
}
