import type { ActionWork, IncidentSummary, LooseTicket, NotedTicket, Ports } from '../ports';

/**
 * Tickets that earlier tries of a go have made: as they noted them, whether this person can read them or not. After a try
 * whose end is not known they are looked for by their markers: among the tickets that the incident names, which Jira
 * answers at once, and in its index, which lags behind.
 */
export async function findKnown(
  { tickets, storage }: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  batchId: string,
  earlier: readonly ActionWork[],
): Promise<readonly NotedTicket[]> {
  const known = new Map(earlier.flatMap((work) => work.tickets).map((ticket) => [ticket.itemId, ticket]));
  if (!earlier.some(({ maybeMade }) => maybeMade)) return [...known.values()];

  const candidates = candidatesOf(incident, await storage.readLooseTickets(incident.id));
  const [read, indexed] = await Promise.all([
    candidates.length > 0 ? tickets.readTickets(candidates) : [],
    tickets.findByBatch(incident.id, batchId),
  ]);
  const marked = read.flatMap(({ marker, ticketId, key }) =>
    marker.kind === 'value' && marker.value.batchId === batchId && marker.value.incidentId === incident.id
      ? [{ ticketId, key, itemId: marker.value.itemId }]
      : [],
  );
  for (const ticket of [...marked, ...indexed])
    if (!known.has(ticket.itemId)) known.set(ticket.itemId, { ...ticket, notes: null });
  return [...known.values()];
}

/** Ids of tickets that may be action tickets of the incident: its links, its completion property and our storage name them. */
export function candidatesOf(
  { linkedIssueIds, properties: { completion } }: IncidentSummary,
  loose: readonly LooseTicket[],
): readonly string[] {
  const named = completion.kind === 'value' ? completion.value.ticketIds : [];
  return [...new Set([...linkedIssueIds, ...named, ...loose.map(({ ticketId }) => ticketId)])];
}
