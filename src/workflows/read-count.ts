import { countsIn, goneIn } from '../domain/record';
import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';
import type { CountedCompletion } from '../shared/views';

const NOTHING = { total: 0, done: 0, open: 0, overdue: 0, wontDo: 0, hidden: 0 };

/** What the completion property of an incident that was just read says, and whether there may be more than it counts. */
export async function readCount(
  { storage }: Pick<Ports, 'storage'>,
  { id, properties: { completion } }: IncidentSummary,
  today: CalendarDate,
): Promise<CountedCompletion> {
  const loose = await storage.readLooseTickets(id);
  if (completion.kind !== 'value')
    return { today, counts: NOTHING, nextDue: null, isWhole: completion.kind === 'none' && loose.length === 0 };
  const { ticketIds, nextDue } = completion.value;
  const counts = countsIn(completion.value, today);
  const known = counts.total + goneIn(completion.value, today).length;
  const isWhole = known === ticketIds.length && loose.every(({ ticketId }) => ticketIds.includes(ticketId));
  return { today, counts, nextDue, isWhole };
}
