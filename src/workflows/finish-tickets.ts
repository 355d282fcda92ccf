import type { NewActionItem } from '../domain/action-item';
import type { IncidentSummary, NotedTicket, Ports } from '../ports';
import { isClear } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { linkTicket } from './link-ticket';
import type { TicketsMade } from './make-tickets';
import { noteCompletion, type CountedTicket } from './note-completion';

/**
 * What comes after the create call, for each ticket that has not had it: what the create screen did not take, the link,
 * the incident's count. A ticket whose `notes` stay null could not be finished just now; the same go again finishes it.
 */
export async function finishTickets(
  ports: Ports,
  incident: IncidentSummary,
  { items }: SoundInput,
  made: TicketsMade,
): Promise<readonly NotedTicket[]> {
  const finish = async (ticket: NotedTicket): Promise<NotedTicket> => {
    const item = items.find(({ id }) => id === ticket.itemId);
    if (ticket.notes !== null || !item) return ticket;
    const [leftOut, link] = await Promise.all([
      setLeftOut(ports, item, ticket, made),
      made.linkedTicketIds.includes(ticket.ticketId)
        ? ({ ok: true } as const)
        : linkTicket(ports, incident, ticket, made.linkTypeName),
    ]);
    if (link.ok) return { ...ticket, notes: leftOut };
    await ports.storage.noteLooseTicket(incident.id, ticket.ticketId);
    return { ...ticket, notes: link.note === null ? null : [...leftOut, link.note] };
  };
  const [finished] = await Promise.all([
    Promise.all(made.tickets.map(finish)),
    noteCompletion(ports, incident, counted(items, made.tickets)),
  ]);
  return finished;
}

/** A new ticket is open and due on the day its item says. */
const counted = (items: readonly NewActionItem[], tickets: readonly NotedTicket[]): readonly CountedTicket[] =>
  tickets.flatMap(({ itemId, ticketId }) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? [{ ticketId, dueDate: item.dueDate, state: 'open' as const }] : [];
  });

/** What the create screen did not take is tried as an edit; where Jira refuses, the marker's due date counts. */
async function setLeftOut(
  { tickets, log }: Pick<Ports, 'tickets' | 'log'>,
  { dueDate, ownerAccountId }: NewActionItem,
  { ticketId }: NotedTicket,
  { type }: TicketsMade,
): Promise<readonly string[]> {
  const attempt = async (fields: Parameters<typeof tickets.setFields>[1], note: string) => {
    try {
      await tickets.setFields(ticketId, fields);
      return [];
    } catch (error) {
      log(isClear(error) ? 'actions.field-refused' : 'actions.field', error);
      return [note];
    }
  };
  const notes = await Promise.all([
    type.takesDueDate
      ? []
      : attempt({ duedate: dueDate }, `${type.name} has no due date in Jira; the date is kept by the app.`),
    type.takesAssignee
      ? []
      : attempt({ assignee: ownerAccountId }, 'Jira did not take the owner; assign the ticket by hand.'),
  ]);
  return notes.flat();
}
