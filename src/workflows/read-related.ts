import type { PostmortemRecord } from '../domain/record';
import { findRelated, type RelatedIncident } from '../domain/related-incidents';
import { isIncident } from '../domain/incident-type';
import type { SettingsParts } from '../domain/settings';
import type { FoundTicket, IncidentSummary, Ports } from '../ports';

/** Earlier incidents that were found when the page was made, as they stand now. One that is hidden now is left out. */
export const relatedAsNow = (
  recorded: PostmortemRecord['related'],
  found: readonly FoundTicket[],
): readonly RelatedIncident[] =>
  recorded.flatMap(({ id, reasons }) => {
    const issue = found.find(({ ticketId }) => ticketId === id);
    if (!issue) return [];
    const { key, summary, completion } = issue;
    return [{ id, key, summary, reasons, openActions: completion.kind === 'value' ? completion.value.open : null }];
  });

/**
 * Earlier incidents that share something with one that has no postmortem yet. Where they cannot be read the panel goes
 * without: the dialog asks again, and says so.
 */
export async function findRelatedNow(
  { incidents, log }: Pick<Ports, 'incidents' | 'log'>,
  incident: IncidentSummary,
  settings: SettingsParts,
): Promise<readonly RelatedIncident[]> {
  if (!isIncident(incident.type, settings)) return [];
  try {
    return await searchRelated({ incidents }, incident, []);
  } catch (error) {
    log('panel.related', error);
    return [];
  }
}

/** Earlier incidents of the same type that share something with one, whose factors have these themes. */
export async function searchRelated(
  { incidents }: Pick<Ports, 'incidents'>,
  incident: IncidentSummary,
  themes: readonly string[],
): Promise<readonly RelatedIncident[]> {
  const subject = { ...incident, themes };
  const { past } = await incidents.readNeighbours({ ...subject, linkedIssues: [] }, [incident.type.name]);
  return findRelated(subject, past);
}
