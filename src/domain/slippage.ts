import type { TrackedActionItem } from './completion';
import { daysBetween } from './days';

/**
 * How many calendar days an action item's due date was moved to a later day; 0 for one that was not, or that was moved to
 * an earlier one.
 */
export const slippageDays = ({ dueDate, firstDue }: Pick<TrackedActionItem, 'dueDate' | 'firstDue'>): number =>
  dueDate === null || firstDue === null ? 0 : Math.max(0, daysBetween(firstDue, dueDate));

/** The same in words, for example `7 days later`; null where there is nothing to say. */
export function slippageWords(item: Pick<TrackedActionItem, 'dueDate' | 'firstDue'>): string | null {
  const days = slippageDays(item);
  return days === 0 ? null : `${days} ${days === 1 ? 'day' : 'days'} later`;
}
