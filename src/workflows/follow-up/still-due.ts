import type { PlannedReminder } from '../../domain/follow-up/plan-reminder';
import type { OpenTicket, Ports } from '../../ports';
import type { DueReminder } from './find-reminders';

/**
 * Those of some reminders that hold as their tickets stand now: they were found minutes ago, and meanwhile an item may be
 * done, moved, or somebody else's. What changed is planned anew on the next day.
 */
export async function stillDue(
  { followUp }: Pick<Ports, 'followUp'>,
  reminders: readonly DueReminder[],
): Promise<readonly DueReminder[]> {
  const tickets = await followUp.readOpenTickets(reminders.map(({ ticketId }) => ticketId));
  return reminders.filter(({ ticketId, reminder }) =>
    tickets.some((ticket) => ticket.ticketId === ticketId && isAsPlanned(ticket, reminder)),
  );
}

function isAsPlanned({ dueDate, owner }: OpenTicket, reminder: PlannedReminder): boolean {
  if (dueDate !== reminder.dueDate) return false;
  if (reminder.lead === 'no-owner') return owner === null;
  if (reminder.lead === 'owner-gone') return owner !== null && !owner.active;
  const isOwned = owner !== null && owner.active;
  return isOwned && (reminder.ownerAccountId === null || owner.accountId === reminder.ownerAccountId);
}
