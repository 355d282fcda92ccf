import { checkActionItem } from '../domain/action-item';
import type { CalendarDate } from '../domain/time';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';

export type CompleteInput = {
  readonly incidentId: string;
  readonly ticketId: string;
  readonly ownerAccountId: string | null;
  readonly dueDate: CalendarDate | null;
  readonly today: CalendarDate;
};

/** Sets the owner or the due date that an action ticket lacks. Only tickets of this incident can be reached from it. */
export async function completeActionItem(
  { tickets }: Pick<Ports, 'tickets'>,
  { incidentId, ticketId, ownerAccountId, dueDate, today }: CompleteInput,
): Promise<{ readonly key: string }> {
  if (ownerAccountId === null && dueDate === null) throw new FailureError('invalid', 'Choose an owner or a due date.');
  const problem = checkActionItem(
    { summary: 'x', type: 'prevent', ownerAccountId: ownerAccountId ?? 'x', dueDate: dueDate ?? today },
    today,
  );
  const sentence = Object.values(problem)[0];
  if (sentence) throw new FailureError('invalid', sentence);

  const ticket = (await tickets.readTickets([ticketId]))[0];
  if (ticket?.marker.kind !== 'value' || ticket.marker.value.incidentId !== incidentId)
    throw new FailureError(
      'not-found',
      'This ticket is no action item of the incident any more, or you may not see it.',
    );

  await tickets.setFields(ticketId, {
    ...(dueDate ? { duedate: dueDate } : {}),
    ...(ownerAccountId ? { assignee: ownerAccountId } : {}),
  });
  return { key: ticket.key };
}
