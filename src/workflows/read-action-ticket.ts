import type { ActionMarker } from '../domain/record';
import type { FoundTicket, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';

export type ActionTicket = FoundTicket & { readonly mark: ActionMarker };

/** The action ticket that is open, as Jira has it now. @throws FailureError `not-found` where it is none, or not visible. */
export async function readActionTicket({ tickets }: Pick<Ports, 'tickets'>, ticketId: string): Promise<ActionTicket> {
  const [ticket] = await tickets.readTickets([ticketId]);
  if (ticket?.marker.kind === 'value') return { ...ticket, mark: ticket.marker.value };
  throw new FailureError('not-found', 'This ticket is no action item any more, or you may not see it.');
}
