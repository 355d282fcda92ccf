import type { FoundTicket, IncidentSummary, Ports } from '../ports';
import { candidatesOf } from './find-known-tickets';

/** What became of the action items on a page, as far as the person may know. */
export type PageTickets = {
  /** Every action ticket of the incident that they may see, of whatever it was made. */
  readonly tickets: readonly FoundTicket[];
  /** Those made of the page, by the node that they were made of. */
  readonly byNode: ReadonlyMap<string, FoundTicket>;
  /** The same of tickets that they may not see: ticket ids, as our storage has noted them. */
  readonly hiddenByNode: ReadonlyMap<string, string>;
  /** What else was asked for and can be read, by ticket id. */
  readonly others: ReadonlyMap<string, FoundTicket>;
  /** Ids of the tickets that our storage has noted with the node that they were made of. */
  readonly noted: ReadonlySet<string>;
};

/**
 * The action tickets of an incident, and which of them were made of what stands on a page. Whatever names them is asked for
 * in Jira at once; its index, which lags behind, adds those that nothing names any more.
 * @param otherIds tickets that are read in the same call.
 */
export async function readPageTickets(
  { tickets, storage }: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  pageId: string,
  otherIds: readonly string[] = [],
): Promise<PageTickets> {
  const [{ loose, read }, indexed] = await Promise.all([
    storage.readLooseTickets(incident.id).then(async (noted) => {
      const ids = [...new Set([...candidatesOf(incident, noted), ...otherIds])];
      return { loose: noted, read: ids.length > 0 ? await tickets.readTickets(ids) : [] };
    }),
    tickets.findByIncident(incident.id),
  ]);
  const readable = new Map([...indexed, ...read].map((ticket) => [ticket.ticketId, ticket]));
  const ours = [...readable.values()].filter(
    ({ marker }) => marker.kind === 'value' && marker.value.incidentId === incident.id,
  );
  const ofPage = loose.flatMap(({ ticketId, source }) =>
    source?.pageId === pageId ? [{ ticketId, nodeId: source.nodeId, ticket: readable.get(ticketId) }] : [],
  );
  // Where Jira has kept no marker, storage alone knows what a ticket was made of.
  const unmarked = ofPage.flatMap(({ nodeId, ticket }) => (ticket?.marker.kind === 'none' ? [{ nodeId, ticket }] : []));
  const marked = ours.flatMap((ticket) => nodesOf(ticket, pageId).map((nodeId) => ({ nodeId, ticket })));
  return {
    tickets: ours,
    byNode: new Map([...unmarked, ...marked].map(({ nodeId, ticket }) => [nodeId, ticket])),
    hiddenByNode: new Map(ofPage.flatMap(({ ticketId, nodeId, ticket }) => (ticket ? [] : [[nodeId, ticketId]]))),
    others: new Map([...readable].filter(([id]) => otherIds.includes(id))),
    noted: new Set(ofPage.map(({ ticketId }) => ticketId)),
  };
}

const nodesOf = ({ marker }: FoundTicket, pageId: string): readonly string[] =>
  marker.kind === 'value' && marker.value.source?.pageId === pageId ? [marker.value.source.nodeId] : [];
