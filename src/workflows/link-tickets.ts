import type { IncidentSummary, Ports } from '../ports';
import type { TicketsMade } from './make-tickets';

export type Linked = {
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly unlinkedTicketIds: readonly string[];
};

const NOT_LINKED = 'It could not be linked to the incident: ';

/**
 * Links the tickets to the incident, those that are not linked yet.
 * @returns notes by action item id, and the tickets that stay unlinked.
 */
export async function linkTickets(
  { tickets: port, log }: Pick<Ports, 'tickets' | 'log'>,
  incident: IncidentSummary,
  { tickets, notes, linkTypeName, linkedTicketIds }: TicketsMade,
): Promise<Linked> {
  const linked = new Set([...incident.linkedIssueIds, ...linkedTicketIds]);
  const link = async (ticketId: string, key: string): Promise<string | null> => {
    if (linked.has(ticketId)) return null;
    if (!linkTypeName) return `${NOT_LINKED}linking is switched off on this site.`;
    try {
      await port.link(key, incident.key, linkTypeName);
      return null;
    } catch (error) {
      log('actions.link', error);
      return `${NOT_LINKED}Jira refused it. Ask for the permission to link issues; the panel shows the ticket all the same.`;
    }
  };
  const results = await Promise.all(
    [...tickets].map(async ([itemId, { ticketId, key }]) => ({ itemId, ticketId, note: await link(ticketId, key) })),
  );
  return {
    notes: new Map(
      results.map(({ itemId, note }) => [itemId, [...(notes.get(itemId) ?? []), ...(note ? [note] : [])]]),
    ),
    unlinkedTicketIds: results.flatMap(({ ticketId, note }) => (note ? [ticketId] : [])),
  };
}
