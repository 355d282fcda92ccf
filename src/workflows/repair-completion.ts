import { completionRecord, isSameCompletion } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import { followItems } from './follow-items';
import type { CompletionView } from '../shared/views';

/**
 * Where the completion property and what was just read differ, the property is brought up to date, as the viewer. Who may
 * not edit the incident leaves it to the next one who may; who does not see all tickets cannot know better.
 * @returns whether they differ, be it repaired or not; false where the viewer cannot know.
 */
export async function repairCompletion(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  { items, counts }: CompletionView,
): Promise<boolean> {
  const { completion } = incident.properties;
  if (completion.kind === 'unreadable' || counts.hidden > 0) return false;
  const live = completionRecord(items, []);
  try {
    await followItems({ incidents }, incident, live, true);
  } catch (error) {
    log('state.repair', error);
  }
  const isRight = completion.kind === 'value' ? isSameCompletion(completion.value, live) : live.ticketIds.length === 0;
  if (isRight) return false;
  try {
    await incidents.writeCompletion(incident.id, live);
  } catch (error) {
    log('completion.repair', error);
  }
  return true;
}
