import { completionRecord, isSameCompletion, isWholeWithout } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import { followItems } from './follow-items';
import type { CompletionView } from '../shared/views';

/**
 * Where the completion property and what was just read differ, the property is brought up to date, as the viewer. Who may
 * not edit the incident leaves it to the next one who may; who does not see all tickets cannot know better. What the app
 * cannot read the viewer sees, but it stays out of the property: else app and viewer would change it in turns.
 * @returns whether they differ, be it repaired or not; false where the viewer cannot know.
 */
export async function repairCompletion(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  { today, items, counts }: CompletionView,
): Promise<boolean> {
  const { completion } = incident.properties;
  if (completion.kind === 'unreadable' || counts.hidden > 0) return false;
  const unreadSince = (completion.kind === 'value' && completion.value.unread?.since) || {};
  const counted = items.filter(({ ticketId }) => !(ticketId in unreadSince));
  const live = completionRecord(counted, unreadSince);
  try {
    await followItems({ incidents }, incident, live, isWholeWithout(live, today));
  } catch (error) {
    log('state.repair', error);
  }
  const isRight = completion.kind === 'value' ? isSameCompletion(completion.value, live) : live.ticketIds.length === 0;
  if (isRight) return counted.length < items.length;
  try {
    await incidents.writeCompletion(incident.id, live);
  } catch (error) {
    log('completion.repair', error);
  }
  return true;
}
