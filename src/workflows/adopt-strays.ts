import type { IncidentSummary, Ports } from '../ports';
import { subjectOf } from './once-by-page-item';
import type { PageTickets } from './read-page-tickets';
import { readLastTurn } from './take-turn';

/**
 * After a try at making tickets of a page that did not come to its end: those that it has made and did not get to note are
 * noted, so that they are on the panel although nobody sends them again. Their markers alone would be claims; that our
 * storage knows of the try is the other end.
 */
export async function adoptStrays(
  { storage }: Pick<Ports, 'storage'>,
  incident: IncidentSummary,
  pageId: string,
  { byNode, noted }: PageTickets,
): Promise<void> {
  const strays = [...byNode].filter(([, { ticketId }]) => !noted.has(ticketId));
  if (strays.length === 0) return;
  const last = await readLastTurn(storage.imports, subjectOf(incident, pageId));
  if (last === null || last.done) return;
  await Promise.all(
    strays.map(([nodeId, { ticketId }]) => storage.noteLooseTicket(incident.id, ticketId, { pageId, nodeId })),
  );
}
