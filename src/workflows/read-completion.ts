import { countCompletion, type TrackedActionItem } from '../domain/completion';
import { sortItems } from '../domain/sort-items';
import type { CalendarDate } from '../domain/time';
import type { FoundTicket, IncidentSummary, Ports } from '../ports';
import type { CompletionView } from '../shared/views';

/**
 * The completion of an incident as Jira stands now: its links, its completion property and our storage name the candidates, the marker
 * on each decides. A ticket that the property names and the viewer cannot read is counted, not named.
 */
export async function readCompletion(
  { tickets, storage }: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  today: CalendarDate,
): Promise<CompletionView> {
  const { completion } = incident.properties;
  const stored = completion.kind === 'value' ? completion.value.ticketIds : [];
  const loose = await storage.readLooseTickets(incident.id);
  const candidates = [...new Set([...stored, ...loose, ...incident.linkedIssueIds])];
  const found = candidates.length > 0 ? await tickets.readTickets(candidates) : [];

  const items = found.filter((ticket) => belongsTo(ticket, incident.id)).map(withoutMarker);
  const readable = new Set(found.map(({ ticketId }) => ticketId));
  const hidden = [...new Set([...stored, ...loose])].filter((id) => !readable.has(id)).length;
  return { today, counts: countCompletion(items, hidden, today), items: sortItems(items) };
}

const belongsTo = ({ marker }: FoundTicket, incidentId: string) =>
  marker.kind === 'value' && marker.value.incidentId === incidentId;

function withoutMarker({ marker: _marker, ...item }: FoundTicket): TrackedActionItem {
  return item;
}
