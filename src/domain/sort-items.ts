import type { TrackedActionItem } from './completion';

const RANK = { open: 0, done: 1, 'wont-do': 2 } as const;

/** Open ones first, the earliest due date on top so that overdue leads; those without a date, then done, then will not do. */
export function sortItems(items: readonly TrackedActionItem[]): readonly TrackedActionItem[] {
  const dueOrLast = (item: TrackedActionItem) => item.dueDate ?? '9999';
  return [...items].sort(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      dueOrLast(a).localeCompare(dueOrLast(b)) ||
      Number(a.ticketId) - Number(b.ticketId),
  );
}
