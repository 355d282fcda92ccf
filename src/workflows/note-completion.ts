import type { ActionItemState } from '../domain/action-item';
import type { CompletionRecord } from '../domain/record';
import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';

export type CountedTicket = {
  readonly ticketId: string;
  readonly dueDate: CalendarDate | null;
  readonly state: ActionItemState;
};

const NOTHING: CompletionRecord = { v: 1, ticketIds: [], done: 0, open: 0, wontDo: 0, openDue: [], nextDue: null };

/**
 * Adds tickets to the completion property of the incident, those that it does not name yet. Where Jira refuses it, for a
 * person who may not edit the incident, our storage knows them, so that nobody takes the count for whole.
 */
export async function noteCompletion(
  { incidents, storage, log }: Pick<Ports, 'incidents' | 'storage' | 'log'>,
  incident: IncidentSummary,
  tickets: readonly CountedTicket[],
): Promise<void> {
  const { completion } = incident.properties;
  const noteLoose = async () => {
    await Promise.all(tickets.map(({ ticketId }) => storage.noteLooseTicket(incident.id, ticketId)));
  };
  if (completion.kind === 'unreadable') return noteLoose();
  const before = completion.kind === 'value' ? completion.value : NOTHING;
  const fresh = tickets.filter(({ ticketId }) => !before.ticketIds.includes(ticketId));
  if (fresh.length === 0) return;

  const inState = (state: ActionItemState) => fresh.filter((ticket) => ticket.state === state);
  const openDue = [...before.openDue, ...inState('open').flatMap(({ dueDate }) => dueDate ?? [])].sort();
  try {
    await incidents.writeCompletion(incident.id, {
      ...before,
      ticketIds: [...before.ticketIds, ...fresh.map(({ ticketId }) => ticketId)],
      done: before.done + inState('done').length,
      open: before.open + inState('open').length,
      wontDo: before.wontDo + inState('wont-do').length,
      openDue,
      nextDue: openDue[0] ?? null,
    });
  } catch (error) {
    log('completion.write', error);
    await noteLoose();
  }
}
