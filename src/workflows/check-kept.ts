import type { KeptOfTicket, Ports } from '../ports';

export type Kept = {
  isMarked(ticketId: string): boolean;
  isLinked(ticketId: string, incidentId: string): boolean;
};

/**
 * What Jira has kept of what came with the create call of these tickets: an accepted call does not prove that properties
 * and links were set. Where that cannot be read, Jira is believed.
 */
export async function checkKept(
  { tickets, log }: Pick<Ports, 'tickets' | 'log'>,
  ticketIds: readonly string[],
): Promise<Kept> {
  const read = ticketIds.length > 0 ? tickets.readKept(ticketIds) : Promise.resolve([]);
  const found = await read.catch((error: unknown): readonly KeptOfTicket[] => {
    log('actions.check', error);
    return [];
  });
  const ofTicket = (id: string) => found.find(({ ticketId }) => ticketId === id);
  return {
    isMarked: (ticketId) => ofTicket(ticketId)?.isMarked ?? true,
    isLinked: (ticketId, incidentId) => ofTicket(ticketId)?.linkedIssueIds.includes(incidentId) ?? true,
  };
}
