import type { ActionItemState, ActionType } from './action-item';
import type { CalendarDate } from './time';
import type { WontDo } from './wont-do';

/** An action item as its ticket stands in Jira now. */
export type TrackedActionItem = {
  readonly ticketId: string;
  readonly key: string;
  readonly summary: string;
  readonly owner: { readonly accountId: string; readonly displayName: string; readonly active: boolean } | null;
  readonly dueDate: CalendarDate | null;
  /** The due date stands on our marker alone, because the ticket has no such field. */
  readonly dueDateKeptByApp: boolean;
  /** The due date that it had first; null: it had none. */
  readonly firstDue: CalendarDate | null;
  readonly type: ActionType | null;
  /** The contributing factor that it says it answers. */
  readonly factorId: string | null;
  readonly state: ActionItemState;
  readonly statusName: string;
  /** Why it will not be done, and since when; null: it will be, or nobody said it here. */
  readonly wontDo: Pick<WontDo, 'reason' | 'on'> | null;
};

/** How many action items are done, open, overdue, will not be done. Overdue ones are among the open. */
export type CompletionCounts = {
  readonly total: number;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly wontDo: number;
  /** Tickets that the viewer may not see: counted in nothing else, not named. */
  readonly hidden: number;
};

/** The one rule for overdue: still open, and the due date lies before today in the project's time zone. */
export const isOverdue = (item: Pick<TrackedActionItem, 'state' | 'dueDate'>, today: CalendarDate): boolean =>
  item.state === 'open' && item.dueDate !== null && item.dueDate < today;

export function countCompletion(
  items: readonly TrackedActionItem[],
  hidden: number,
  today: CalendarDate,
): CompletionCounts {
  const inState = (state: ActionItemState) => items.filter((item) => item.state === state).length;
  return {
    total: items.length,
    done: inState('done'),
    open: inState('open'),
    overdue: items.filter((item) => isOverdue(item, today)).length,
    wontDo: inState('wont-do'),
    hidden,
  };
}

/** Done among all that is still meant to be done, in whole percent; null when there is nothing to do. */
export function percentDone({ done, open }: Pick<CompletionCounts, 'done' | 'open'>): number | null {
  return done + open === 0 ? null : Math.round((done / (done + open)) * 100);
}
