import { isCalendarDate, type CalendarDate } from './time';

export const ACTION_TYPES = ['prevent', 'detect', 'mitigate', 'process'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export type ActionItemState = 'open' | 'done' | 'wont-do';

/** An action item as a person enters it; `id` is a UUID made in the browser. */
export type NewActionItem = {
  readonly id: string;
  readonly summary: string;
  readonly ownerAccountId: string;
  readonly dueDate: CalendarDate;
  readonly type: ActionType;
  /** The contributing factor that it answers. */
  readonly factorId?: string | undefined;
};

export const MAX_ITEMS_AT_ONCE = 20;
export const MAX_SUMMARY_LENGTH = 255;

export type ActionItemProblems = Partial<Record<'summary' | 'ownerAccountId' | 'dueDate' | 'type', string>>;

/** What a form holds of an action item while it is typed. */
export type ActionItemInput = { readonly [K in keyof Omit<NewActionItem, 'id' | 'factorId'>]: NewActionItem[K] | '' };

/**
 * Checks one action item, in the form while typing and again on the server.
 * @param today the project's day, `YYYY-MM-DD`.
 * @returns a sentence per field that must change; empty when all is well.
 */
export function checkActionItem(item: ActionItemInput, today: CalendarDate): ActionItemProblems {
  const problems: ActionItemProblems = {};
  const summary = item.summary.trim();
  if (!summary) problems.summary = 'Say what will change.';
  else if (summary.length > MAX_SUMMARY_LENGTH)
    problems.summary = `Jira takes ${MAX_SUMMARY_LENGTH} characters here; shorten it by ${summary.length - MAX_SUMMARY_LENGTH}.`;
  else if (/[\r\n]/.test(summary)) problems.summary = 'A summary is one line; put the rest into the ticket.';

  if (!item.ownerAccountId)
    problems.ownerAccountId = 'Choose who will see to it. An action item without an owner is nobody’s.';

  if (!item.dueDate) problems.dueDate = 'Choose the day by which it is done.';
  else if (!isCalendarDate(item.dueDate)) problems.dueDate = 'Write the day as YYYY-MM-DD.';
  else if (item.dueDate < today) problems.dueDate = 'This day has passed; choose today or later.';

  if (!ACTION_TYPES.some((type) => type === item.type)) problems.type = 'Choose what kind of change it is.';
  return problems;
}
