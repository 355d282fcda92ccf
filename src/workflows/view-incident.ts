import { isResolved } from '../domain/read-key-times';
import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';
import type { IncidentView, PostmortemView } from '../shared/views';
import { describePostmortem } from './describe-postmortem';
import { findPostmortem, incidentNotFound, pageUrl, UNREADABLE } from './find-postmortem';
import { readCompletion } from './read-completion';
import { repairCompletion } from './repair-completion';

/** What the panel shows: the incident, its postmortem, and how far its action items are. */
export async function viewIncident(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'pages' | 'storage' | 'log'>,
  { incidentId, today, confluenceConnected }: { incidentId: string; today: CalendarDate; confluenceConnected: boolean },
): Promise<IncidentView> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();

  const [completion, postmortem] = await Promise.all([
    readCompletion(ports, incident, today),
    viewPostmortem(ports, incident, confluenceConnected),
  ]);
  await repairCompletion(ports, incident, completion);
  return {
    incident: incidentHead(incident),
    confluenceConnected,
    unreadable: incident.properties.record.kind === 'unreadable' ? UNREADABLE : null,
    postmortem,
    completion,
  };
}

export const incidentHead = ({
  id,
  key,
  summary,
  status,
}: Pick<IncidentSummary, 'id' | 'key' | 'summary' | 'status'>) => ({
  id,
  key,
  summary,
  statusName: status.name,
  resolved: isResolved({ status }),
});

export async function viewPostmortem(
  ports: Pick<Ports, 'pages' | 'storage' | 'targets' | 'log'>,
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
    linkingOff: false,
  };
}
