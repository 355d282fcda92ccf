import type { ActionWork, IncidentSummary, NotedTicket, Ports } from '../ports';
import type { SoundInput } from './add-action-items';
import type { Once } from './once';
import { readPageTickets, type PageTickets } from './read-page-tickets';
import { PAUSE_MS } from './spread-writes';

/** So long is waited for somebody else who makes tickets of the page; twenty are made in less. */
const WAIT_MS = 10_000;

/** What a ticket is called that the person may not see. */
export const NO_KEY = '';
const HIDDEN = 'It has a ticket already, which you may not see.';

/**
 * Nothing on a page becomes a ticket twice, in whatever go and by whomever: all goes of a page take turns, and each looks
 * for what those before it have made. The ids of the items are those of the page's nodes.
 */
export function onceByPageItem(
  ports: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  pageId: string,
  { items }: SoundInput,
): Once {
  const { storage } = ports;
  let noted: PageTickets['noted'] = new Set();
  return {
    turns: storage.imports,
    subject: subjectOf(incident, pageId),
    waitMs: WAIT_MS,
    pauseMs: PAUSE_MS.manyGoes,
    // Tickets can be deleted after a go has ended, and then people may want them again.
    isOver: () => false,
    async findKnown(earlier) {
      const before = beforeByNode(earlier);
      const ids = items.flatMap(({ id }) => before.get(id)?.ticketId ?? []);
      const made = await readPageTickets(ports, incident, pageId, ids);
      noted = made.noted;
      const known = items.map(({ id }) => findOne(ports, incident.id, id, { made, before: before.get(id) }));
      return (await Promise.all(known)).filter((ticket) => ticket !== null);
    },
    async remember(tickets) {
      const fresh = tickets.filter(({ ticketId }) => !noted.has(ticketId));
      await Promise.all(
        fresh.map(({ ticketId, itemId }) => storage.noteLooseTicket(incident.id, ticketId, { pageId, nodeId: itemId })),
      );
    },
  };
}

/** What turns at a page are about. */
export const subjectOf = ({ id }: IncidentSummary, pageId: string): string => `${id}:${pageId}`;

/** What the turns before noted last of each; those who could not see a ticket had nothing to say of it. */
const beforeByNode = (earlier: readonly ActionWork[]): ReadonlyMap<string, NotedTicket> =>
  new Map(
    earlier
      .flatMap(({ tickets }) => tickets)
      .filter(({ key }) => key !== NO_KEY)
      .map((ticket) => [ticket.itemId, ticket]),
  );

type Found = { readonly made: PageTickets; readonly before: NotedTicket | undefined };

/** null: it has none. */
async function findOne(
  { storage }: Pick<Ports, 'storage'>,
  incidentId: string,
  nodeId: string,
  { made, before }: Found,
): Promise<NotedTicket | null> {
  const ticket = made.byNode.get(nodeId) ?? made.others.get(before?.ticketId ?? '');
  // One that was never noted was made by a try whose end nobody knows: the rest is still to do.
  if (ticket)
    return {
      itemId: nodeId,
      ticketId: ticket.ticketId,
      key: ticket.key,
      notes: before ? before.notes : made.noted.has(ticket.ticketId) ? [] : null,
    };
  const hidden = (ticketId: string) => ({ itemId: nodeId, ticketId, key: NO_KEY, notes: [HIDDEN] });
  const hiddenId = made.hiddenByNode.get(nodeId);
  if (hiddenId !== undefined) return hidden(hiddenId);
  if (!before) return null;
  // Not there or not visible. One that was finished is noted as long as it is there, but lists of storage lag behind.
  const isThere = before.notes === null || (await storage.isLooseTicket(incidentId, before.ticketId));
  return isThere ? hidden(before.ticketId) : null;
}
