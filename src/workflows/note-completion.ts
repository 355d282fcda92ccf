import type { ActionItemState } from '../domain/action-item';
import type { CompletionRecord } from '../domain/record';
import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';

export type CountedTicket = {
  readonly ticketId: string;
  readonly dueDate: CalendarDate | null;
  readonly state: ActionItemState;
};

const NOTHING: CompletionRecord = { v: 1, ticketIds: [], done: 0, open: 0, wontDo: 0, nextDue: null };

/**
 * Adds tickets to the completion property of the incident, those that it does not name yet.
 * @returns false when Jira refuses it, for a person who may not edit the incident.
 */
export async function noteCompletion(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  tickets: readonly CountedTicket[],
): Promise<boolean> {
  const { completion } = incident.properties;
  if (completion.kind === 'unreadable') return false;
  const before = completion.kind === 'value' ? completion.value : NOTHING;
  const fresh = tickets.filter(({ ticketId }) => !before.ticketIds.includes(ticketId));
  if (fresh.length === 0) return true;

  const inState = (state: ActionItemState) => fresh.filter((ticket) => ticket.state === state);
  const dueDates = [before.nextDue, ...inState('open').map(({ dueDate }) => dueDate)].filter((date) => date !== null);
  try {
    await incidents.writeCompletion(incident.id, {
      v: 1,
      ticketIds: [...before.ticketIds, ...fresh.map(({ ticketId }) => ticketId)],
      done: before.done + inState('done').length,
      open: before.open + inState('open').length,
      wontDo: before.wontDo + inState('wont-do').length,
      nextDue: dueDates.sort()[0] ?? null,
    });
    return true;
  } catch (error) {
    log('completion.write', error);
    return false;
  }
}
