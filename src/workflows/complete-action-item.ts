import { checkActionItem } from '../domain/action-item';
import type { CalendarDate } from '../domain/time';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { readProjectDay } from './project-day';
import { keepFirstDue } from './keep-first-due';
import { explainRefusedEdit } from './explain-refused-edit';

export type CompleteInput = {
  readonly incidentId: string;
  /** Of the incident. */
  readonly projectId: string | null;
  readonly ticketId: string;
  readonly ownerAccountId: string | null;
  readonly dueDate: CalendarDate | null;
};

/**
 * Sets the owner or the due date that an action ticket lacks. Only tickets of this incident can be reached from it.
 * @throws FailureError that says why Jira refuses: a right, the status, the screen, or an owner who cannot be assigned.
 */
export async function completeActionItem(
  ports: Pick<Ports, 'tickets' | 'targets' | 'settings' | 'time' | 'log'>,
  { incidentId, projectId, ticketId, ownerAccountId, dueDate }: CompleteInput,
): Promise<{ readonly key: string }> {
  if (ownerAccountId === null && dueDate === null) throw new FailureError('invalid', 'Choose an owner or a due date.');
  const today = await readProjectDay(ports, projectId);
  const problem = checkActionItem(
    { summary: 'x', type: 'prevent', ownerAccountId: ownerAccountId ?? 'x', dueDate: dueDate ?? today },
    today,
  );
  const sentence = Object.values(problem)[0];
  if (sentence) throw new FailureError('invalid', sentence);

  const ticket = (await ports.tickets.readTickets([ticketId]))[0];
  if (ticket?.marker.kind !== 'value' || ticket.marker.value.incidentId !== incidentId) throw noActionItem();
  const fields = { ...(dueDate ? { duedate: dueDate } : {}), ...(ownerAccountId ? { assignee: ownerAccountId } : {}) };
  try {
    await ports.tickets.setFields(ticketId, fields);
  } catch (error) {
    if (error instanceof FailureError && error.code === 'not-found') throw noActionItem();
    const purpose = dueDate === null ? 'set its owner' : ownerAccountId === null ? 'set its due date' : 'set both';
    throw await explainRefusedEdit(ports, error, { ticket, purpose, wanted: { ownerAccountId, dueDate } });
  }
  if (ticket.dueDate === null) await keepFirstDue(ports, ticket, dueDate);
  return { key: ticket.key };
}

const noActionItem = () =>
  new FailureError('not-found', 'This ticket is no action item of the incident any more, or you may not see it.');
