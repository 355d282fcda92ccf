import type { CalendarDate } from '../domain/time';
import type { FoundTicket, Ports } from '../ports';

/** A ticket that was attached without a due date has its first one from now on; the marker of any other stays as it is. */
export async function keepFirstDue(
  { tickets, log }: Pick<Ports, 'tickets' | 'log'>,
  { ticketId, marker }: Pick<FoundTicket, 'ticketId' | 'marker'>,
  dueDate: CalendarDate | null,
): Promise<void> {
  if (dueDate === null || marker.kind !== 'value' || marker.value.firstDue !== null) return;
  // Nothing else waits for it; without this only a later move cannot be told.
  await tickets.writeMarker(ticketId, { ...marker.value, firstDue: dueDate }).catch((error: unknown) => {
    log('marker.first-due', error);
  });
}
