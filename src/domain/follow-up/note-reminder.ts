import { addDays } from '../days';
import type { Escalation } from './escalation';
import type { PlannedReminder, Reminded } from './plan-reminder';

/** What is to be kept of a reminder that was sent, after what was kept before. */
export function noteReminder(
  { dueDate, daysAfter, ownerAccountId, lead }: PlannedReminder,
  before: Reminded,
  { afterDays }: Pick<Escalation, 'afterDays'>,
): NonNullable<Reminded> {
  // What the lead alone heard is not counted as the owner's: their next step is theirs all the same.
  const isLeadAlone = lead === 'overdue' && ownerAccountId === null;
  const isEscalated = lead !== null && afterDays !== null && daysAfter >= afterDays;
  return {
    on: isLeadAlone ? (before?.on ?? null) : addDays(dueDate, daysAfter),
    escalatedFor: isEscalated ? dueDate : (before?.escalatedFor ?? null),
  };
}
