import { isResolved } from '../domain/read-key-times';
import type { SettingsParts } from '../domain/settings';
import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';
import type { IncidentView, PostmortemView } from '../shared/views';
import { describePostmortem } from './describe-postmortem';
import { findPostmortem, incidentNotFound, pageUrl, UNREADABLE } from './find-postmortem';
import { readCompletion } from './read-completion';
import { readSettings } from './read-settings';
import { repairCompletion } from './repair-completion';

export type PanelInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
  readonly projectId: string | null;
  readonly today: CalendarDate;
  readonly confluenceConnected: boolean;
};

/** What the panel shows: the incident, its postmortem, and how far its action items are. */
export async function viewIncident(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'pages' | 'storage' | 'settings' | 'log'>,
  { incidentId, projectId, today, confluenceConnected }: PanelInput,
): Promise<IncidentView> {
  const [incident, settings] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    readSettings(ports, projectId),
  ]);
  if (!incident) throw incidentNotFound();

  const [completion, postmortem] = await Promise.all([
    readCompletion(ports, incident, today),
    viewPostmortem(ports, incident, confluenceConnected),
  ]);
  await repairCompletion(ports, incident, completion);
  return {
    incident: incidentHead(incident, settings),
    confluenceConnected,
    unreadable: incident.properties.record.kind === 'unreadable' ? UNREADABLE : null,
    postmortem,
    completion,
  };
}

export const incidentHead = (
  { id, key, summary, status }: Pick<IncidentSummary, 'id' | 'key' | 'summary' | 'status'>,
  settings: SettingsParts,
) => ({
  id,
  key,
  summary,
  statusName: status.name,
  resolved: isResolved({ status }, settings),
});

export async function viewPostmortem(
  ports: Pick<Ports, 'pages' | 'storage' | 'log'>,
  incident: IncidentSummary,
  confluenceConnected: boolean,
): Promise<PostmortemView | null> {
  if (incident.properties.record.kind === 'unreadable') return null;
  const found = await findPostmortem(ports, incident.id, incident.properties);
  if (!found) return null;
  if (confluenceConnected) return describePostmortem(ports, incident.id, found);
  return {
    pageId: found.pageId,
    pageUrl: pageUrl(found.pageId),
    pageTitle: null,
    isPageRead: false,
    state: found.state,
    missing: [],
  };
}
