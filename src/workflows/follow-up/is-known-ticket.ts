import type { ActionMarker } from '../../domain/record';
import type { Ports } from '../../ports';
import { readLastTurn } from '../take-turn';

/**
 * Whether the app's own storage ties a ticket to the incident that its marker names: the app made it for that incident, had
 * to note it, or told of it before, when the incident could be read. Anybody who may edit a ticket can write a marker; this
 * nobody can.
 */
export async function isKnownTicket(
  { storage, reminders }: Pick<Ports, 'storage' | 'reminders'>,
  ticketId: string,
  { incidentId, batchId }: ActionMarker,
): Promise<boolean> {
  const [isNoted, go, told] = await Promise.all([
    storage.isLooseTicket(incidentId, ticketId),
    readLastTurn(storage.actions, `${incidentId}:${batchId}`),
    reminders.readLast(ticketId),
  ]);
  return isNoted || told !== null || (go?.work.tickets ?? []).some((made) => made.ticketId === ticketId);
}
