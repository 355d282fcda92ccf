import { countCompletion, type TrackedActionItem } from '../domain/completion';
import { goneIn } from '../domain/record';
import { sortItems } from '../domain/sort-items';
import type { CalendarDate } from '../domain/time';
import type { FoundTicket, IncidentSummary, Ports } from '../ports';
import type { CompletionView } from '../shared/views';

/**
 * The completion of an incident as Jira stands now: its links, its completion property and our storage name the candidates, the marker
 * on each decides. A ticket that the property names and the viewer cannot read is counted, not named.
 */
export const readCompletion = async (
  ports: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  today: CalendarDate,
): Promise<CompletionView> => (await readCompletionWith(ports, incident, { today, otherIds: [] })).completion;

/** As `readCompletion`, with other issues that are read in the same call. */
export async function readCompletionWith(
  { tickets, storage }: Pick<Ports, 'tickets' | 'storage'>,
  incident: IncidentSummary,
  { today, otherIds }: { readonly today: CalendarDate; readonly otherIds: readonly string[] },
): Promise<{ readonly completion: CompletionView; readonly others: readonly FoundTicket[] }> {
  const { completion } = incident.properties;
  const stored = completion.kind === 'value' ? completion.value.ticketIds : [];
  const loose = (await storage.readLooseTickets(incident.id)).map(({ ticketId }) => ticketId);
  const candidates = [...new Set([...stored, ...loose, ...incident.linkedIssueIds, ...otherIds])];
  const found = candidates.length > 0 ? await tickets.readTickets(candidates) : [];

  const items = found.filter((ticket) => belongsTo(ticket, incident.id)).map(withoutMarker);
  const gone = completion.kind === 'value' ? goneIn(completion.value, today) : [];
  const known = new Set([...found.map(({ ticketId }) => ticketId), ...gone]);
  const hidden = [...new Set([...stored, ...loose])].filter((id) => !known.has(id)).length;
  return {
    completion: { today, counts: countCompletion(items, hidden, today), items: sortItems(items) },
    others: found.filter(({ ticketId }) => otherIds.includes(ticketId)),
  };
}

const belongsTo = ({ marker }: FoundTicket, incidentId: string) =>
  marker.kind === 'value' && marker.value.incidentId === incidentId;

function withoutMarker({
  marker: _marker,
  completion: _completion,
  statusId: _statusId,
  ...item
}: FoundTicket): TrackedActionItem {
  return item;
}
