import type { Site } from '../site';
import type { IndexedIssue, Issue } from './entities';
import type { JiraStore } from './store';

/** An issue as the search knows it, and as it is. */
export type Searchable = { readonly known: Issue; readonly issue: Issue };

/** What Jira's search knows. While it does not lag it knows everything at once, and nothing is kept for it. */
export type SearchIndex = {
  /** The issue was made, changed or deleted just now. */
  note(issueId: string): void;
  /** @param reconciled ids of issues that are known as they are, however late the search is. */
  issues(reconciled: ReadonlySet<string>): readonly Searchable[];
};

export function createSearchIndex({ clock, habits }: Site, { issues, searchIndex }: JiraStore): SearchIndex {
  const lag = () => habits.read().searchLagMs;
  // What was there before the search began to lag is known.
  habits.onChange(() => {
    if (lag() === 0) for (const { id } of searchIndex.all()) searchIndex.delete(id);
    else if (searchIndex.all().length === 0)
      for (const { id } of issues.all()) searchIndex.insert({ id, versions: [versionNow(id, 0)] });
  });
  const versionNow = (id: string, at: number): IndexedIssue['versions'][number] => ({
    at,
    issue: structuredClone(issues.get(id) ?? null),
  });

  /** @returns null for what is not in the index yet, and undefined where nothing was kept of an issue. */
  function knownOf(id: string): Issue | null | undefined {
    const entry = searchIndex.get(id);
    if (!entry) return undefined;
    const newest = entry.versions.findLastIndex(({ at }) => at <= clock.now() - lag());
    entry.versions = entry.versions.slice(Math.max(0, newest));
    return newest < 0 ? null : (entry.versions[0]?.issue ?? null);
  }

  return {
    note(id) {
      if (lag() === 0) return;
      const entry = searchIndex.get(id) ?? searchIndex.insert({ id, versions: [] });
      entry.versions.push(versionNow(id, clock.now()));
    },
    issues: (reconciled) =>
      issues.all().flatMap((issue) => {
        const known = lag() === 0 || reconciled.has(issue.id) ? issue : knownOf(issue.id);
        return known === null ? [] : [{ known: known ?? issue, issue }];
      }),
  };
}
