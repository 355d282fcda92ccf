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
  /** When its owner heard of it, or in the owner's place whoever leads; null: never. */
  readonly on: CalendarDate | null;
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
  const lastOn = reminded?.on ?? null;
  const isTooSoon = daysAfter > 0 && lastOn !== null && daysBetween(lastOn, today) < LEAST_DAYS_BETWEEN;
  const mayTellOwner = reminders.channel !== 'off' && !isTooSoon;
  const step = mayTellOwner ? stepOn(today, item, reminders) : null;
  const isLate =
    escalation.afterDays !== null &&
    daysAfter >= escalation.afterDays &&
    daysAfter <= Math.max(reminders.stopAfterDays, escalation.afterDays) &&
    reminded?.escalatedFor !== dueDate;
  const base = { dueDate, daysAfter };
  const escalationId = `${dueDate}:escalation`;
  if (owner === 'none' || owner === 'gone') {
    // Whoever leads hears of it in the owner's place: at each step, and once when it is late.
    if (!step && (!isLate || isTooSoon)) return null;
    const id = step ? `${stepId(dueDate, step)}:lead` : escalationId;
    return { ...base, id, ownerAccountId: null, lead: owner === 'none' ? 'no-owner' : 'owner-gone' };
  }
  if (!step && !isLate) return null;
  // Nobody's lead hears of an item before its owner does.
  const tellsOwner = step !== null || (mayTellOwner && daysAfter <= reminders.stopAfterDays);
  return {
    ...base,
    id: step ? stepId(dueDate, step) : escalationId,
    ownerAccountId: tellsOwner ? owner.accountId : null,
    lead: isLate ? 'overdue' : null,
  };
}
