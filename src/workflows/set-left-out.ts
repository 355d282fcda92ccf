import type { NewActionItem } from '../domain/action-item';
import type { MadeTicket, Ports, TicketType } from '../ports';
import { attemptStep, joinNotes, type StepNotes } from './attempt-step';

/** What the create screen did not take is tried as an edit; where Jira refuses, the marker's due date counts. */
export async function setLeftOut(
  ports: Pick<Ports, 'tickets' | 'log'>,
  { dueDate, ownerAccountId }: NewActionItem,
  { ticketId }: MadeTicket,
  type: TicketType,
): Promise<StepNotes> {
  const set = (fields: Parameters<typeof ports.tickets.setFields>[1], refused: string) =>
    attemptStep(ports, 'actions.field', refused, () => ports.tickets.setFields(ticketId, fields));
  const notes = await Promise.all([
    type.takesDueDate
      ? []
      : set({ duedate: dueDate }, `${type.name} has no due date in Jira; the date is kept by the app.`),
    type.takesAssignee
      ? []
      : set({ assignee: ownerAccountId }, 'Jira did not take the owner; assign the ticket by hand.'),
  ]);
  return joinNotes(notes);
}
