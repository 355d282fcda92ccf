import type { IncidentSummary, NotedTicket, Ports } from '../ports';
import type { SoundInput, SoundItem } from './add-action-items';
import { attemptStep, joinNotes, type StepNotes } from './attempt-step';
import { checkKept } from './check-kept';
import { linkTicket } from './link-ticket';
import { markerFor, type TicketsMade } from './make-tickets';
import { noteCompletion, type CountedTicket } from './note-completion';
import { setLeftOut } from './set-left-out';
import { spreadWrites } from './spread-writes';

/**
 * What comes after the create call, for each ticket that has not had it: what Jira did not take with it, the link, the
 * incident's count. A ticket whose `notes` stay null could not be finished just now; the same go again finishes it.
 * @param pauseMs between a few links to the incident and the next.
 */
export async function finishTickets(
  ports: Ports,
  incident: IncidentSummary,
  input: SoundInput,
  made: TicketsMade,
  pauseMs: number,
): Promise<readonly NotedTicket[]> {
  const isOpen = ({ notes }: NotedTicket) => notes === null;
  const openIds = made.tickets.filter(isOpen).map(({ ticketId }) => ticketId);
  const checked = checkKept(ports, openIds);
  const spread = spreadWrites(ports.time, pauseMs);

  const mark = async (item: SoundItem, { ticketId, key }: NotedTicket): Promise<StepNotes> => {
    if ((await checked).isMarked(ticketId)) return [];
    const refused = `Jira did not keep what makes it an action item, and you may not edit it: somebody who may can attach ${key}.`;
    const marker = markerFor(item, incident, input);
    return attemptStep(ports, 'actions.marker', refused, () => ports.tickets.writeMarker(ticketId, marker));
  };
  const link = async (ticket: NotedTicket): Promise<StepNotes> => {
    const { ticketId } = ticket;
    if (made.linkedTicketIds.includes(ticketId) && (await checked).isLinked(ticketId, incident.id)) return [];
    const linked = await spread(() => linkTicket(ports, incident, ticket, made.linkTypeName));
    if (linked.ok) return [];
    await ports.storage.noteLooseTicket(incident.id, ticketId);
    return linked.note === null ? null : [linked.note];
  };
  const finish = async (ticket: NotedTicket): Promise<NotedTicket> => {
    const item = input.items.find(({ id }) => id === ticket.itemId);
    if (!isOpen(ticket) || !item) return ticket;
    const steps = [setLeftOut(ports, item, ticket, made.typeFor(item.type)), mark(item, ticket), link(ticket)];
    return { ...ticket, notes: joinNotes(await Promise.all(steps)) };
  };
  const [finished] = await Promise.all([
    Promise.all(made.tickets.map(finish)),
    noteCompletion(ports, incident, counted(input.items, made.tickets)),
  ]);
  return finished;
}

/** A new ticket is open and due on the day its item says. */
const counted = (items: readonly SoundItem[], tickets: readonly NotedTicket[]): readonly CountedTicket[] =>
  tickets.flatMap(({ itemId, ticketId }) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? [{ ticketId, dueDate: item.dueDate, state: 'open' as const }] : [];
  });
