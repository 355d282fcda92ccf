import type { NewActionItem } from '../domain/action-item';
import type { IncidentSummary, NotedTicket, Ports } from '../ports';
import { isClear } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { checkKept } from './check-kept';
import { linkTicket } from './link-ticket';
import { markerFor, type TicketsMade } from './make-tickets';
import { noteCompletion, type CountedTicket } from './note-completion';
import { spreadWrites } from './spread-writes';

/**
 * What comes after the create call, for each ticket that has not had it: what Jira did not take with it, the link, the
 * incident's count. A ticket whose `notes` stay null could not be finished just now; the same go again finishes it.
 */
export async function finishTickets(
  ports: Ports,
  incident: IncidentSummary,
  input: SoundInput,
  made: TicketsMade,
): Promise<readonly NotedTicket[]> {
  const isOpen = ({ notes }: NotedTicket) => notes === null;
  const openIds = made.tickets.filter(isOpen).map(({ ticketId }) => ticketId);
  const checked = checkKept(ports, openIds);
  const spread = spreadWrites(ports.time);
  const link = (ticket: NotedTicket) => spread(() => linkTicket(ports, incident, ticket, made.linkTypeName));

  const finish = async (ticket: NotedTicket): Promise<NotedTicket> => {
    const item = input.items.find(({ id }) => id === ticket.itemId);
    if (!isOpen(ticket) || !item) return ticket;
    const { ticketId } = ticket;
    const linkedInCreate = async () =>
      made.linkedTicketIds.includes(ticketId) && (await checked).isLinked(ticketId, incident.id);
    const [leftOut, marked, linked] = await Promise.all([
      setLeftOut(ports, item, ticket, made),
      checked.then((kept) => (kept.isMarked(ticketId) ? [] : mark(ports, ticket, markerFor(item, incident, input)))),
      linkedInCreate().then((isLinked) => (isLinked ? ({ ok: true } as const) : link(ticket))),
    ]);
    const notes = marked === null ? null : [...leftOut, ...marked];
    if (linked.ok) return { ...ticket, notes };
    await ports.storage.noteLooseTicket(incident.id, ticketId);
    return { ...ticket, notes: linked.note === null || notes === null ? null : [...notes, linked.note] };
  };
  const [finished] = await Promise.all([
    Promise.all(made.tickets.map(finish)),
    noteCompletion(ports, incident, counted(input.items, made.tickets)),
  ]);
  return finished;
}

/** A new ticket is open and due on the day its item says. */
const counted = (items: readonly NewActionItem[], tickets: readonly NotedTicket[]): readonly CountedTicket[] =>
  tickets.flatMap(({ itemId, ticketId }) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? [{ ticketId, dueDate: item.dueDate, state: 'open' as const }] : [];
  });

/** Writes the marker that the create call should have set. @returns notes, or null where it could not be done just now. */
async function mark(
  { tickets, log }: Pick<Ports, 'tickets' | 'log'>,
  { ticketId, key }: NotedTicket,
  marker: Parameters<typeof tickets.writeMarker>[1],
): Promise<readonly string[] | null> {
  try {
    await tickets.writeMarker(ticketId, marker);
    return [];
  } catch (error) {
    log('actions.marker', error);
    return isClear(error)
      ? [`Jira did not keep what makes it an action item, and you may not edit it: somebody who may can attach ${key}.`]
      : null;
  }
}

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
