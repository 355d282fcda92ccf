import type { NewActionItem } from '../domain/action-item';
import type { CompletionRecord } from '../domain/record';
import type { IncidentSummary, MadeTicket, Ports } from '../ports';

/**
 * Adds new tickets to the completion property of the incident.
 * @returns false when Jira refuses it, for a person who may not edit the incident.
 */
export async function noteCompletion(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  items: readonly NewActionItem[],
  tickets: ReadonlyMap<string, MadeTicket>,
): Promise<boolean> {
  const { completion } = incident.properties;
  if (completion.kind === 'unreadable') return false;
  const before: CompletionRecord =
    completion.kind === 'value'
      ? completion.value
      : { v: 1, ticketIds: [], done: 0, open: 0, wontDo: 0, nextDue: null };

  const fresh = items.flatMap(({ id, dueDate }) => {
    const ticketId = tickets.get(id)?.ticketId;
    return ticketId && !before.ticketIds.includes(ticketId) ? [{ ticketId, dueDate }] : [];
  });
  if (fresh.length === 0) return true;
  const dueDates = [...fresh.map(({ dueDate }) => dueDate), ...(before.nextDue ? [before.nextDue] : [])];
  try {
    await incidents.writeCompletion(incident.id, {
      ...before,
      ticketIds: [...before.ticketIds, ...fresh.map(({ ticketId }) => ticketId)],
      open: before.open + fresh.length,
      nextDue: dueDates.sort()[0] ?? null,
    });
    return true;
  } catch (error) {
    log('completion.write', error);
    return false;
  }
}
