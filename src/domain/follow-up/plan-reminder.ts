import type { CalendarDate } from '../time';
import { daysBetween } from '../days';
import type { Reminders } from '../settings';
import { stepId, stepOn } from './cadence';
import type { Escalation } from './escalation';

/** An open action item as far as reminding needs it. */
export type RemindedItem = {
  readonly dueDate: CalendarDate;
  readonly createdOn: CalendarDate;
  /** `gone`: the account is not active any more. */
  readonly owner: { readonly accountId: string } | 'none' | 'gone';
};

/** What was told last about an item; null: nothing. */
export type Reminded = {
  readonly on: CalendarDate;
  /** The due date for which the lead was told; null: never. */
  readonly escalatedFor: CalendarDate | null;
} | null;

/** Something to be told today, once. */
export type PlannedReminder = {
  /** Unique among all of its ticket. */
  readonly id: string;
  readonly dueDate: CalendarDate;
  /** Days after the due date; negative before it. */
  readonly daysAfter: number;
  /** null: the owner is not told, because of the cadence or because there is none. */
  readonly ownerAccountId: string | null;
  /** Why the lead is told, too; null: not. */
  readonly lead: 'overdue' | 'no-owner' | 'owner-gone' | null;
};

type Rules = { readonly reminders: Reminders; readonly escalation: Escalation };

/** Nobody hears of an overdue item more often than this. */
const LEAST_DAYS_BETWEEN = 7;

/** Who is told what about an open action item today; null: nobody. */
export function planReminder(
  item: RemindedItem,
  reminded: Reminded,
  { reminders, escalation }: Rules,
  today: CalendarDate,
): PlannedReminder | null {
  const { dueDate, owner } = item;
  const daysAfter = daysBetween(dueDate, today);
  const isTooSoon = daysAfter > 0 && reminded !== null && daysBetween(reminded.on, today) < LEAST_DAYS_BETWEEN;
  const step = reminders.channel === 'off' || isTooSoon ? null : stepOn(today, item, reminders);
  const isLate =
    escalation.afterDays !== null &&
    daysAfter >= escalation.afterDays &&
    daysAfter <= Math.max(reminders.stopAfterDays, escalation.afterDays) &&
    reminded?.escalatedFor !== dueDate;
  const base = { dueDate, daysAfter };
  if (owner === 'none' || owner === 'gone') {
    // Whoever leads hears of it at each step in the owner's place.
    const lead = owner === 'none' ? ('no-owner' as const) : ('owner-gone' as const);
    return step ? { ...base, id: `${stepId(dueDate, step)}:lead`, ownerAccountId: null, lead } : null;
  }
  if (step)
    return {
      ...base,
      id: stepId(dueDate, step),
      ownerAccountId: owner.accountId,
      lead: isLate ? 'overdue' : null,
    };
  return isLate ? { ...base, id: `${dueDate}:escalation`, ownerAccountId: null, lead: 'overdue' } : null;
}
