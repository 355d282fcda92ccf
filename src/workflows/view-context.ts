import { notRequiredReason } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import type { ContextView } from '../shared/views';
import { findPostmortem, incidentNotFound, pageUrl, unreadableIn } from './find-postmortem';
import { readCompletion } from './read-completion';
import { findReviewDue } from './find-review-due';
import { projectDay, readProjectDay } from './project-day';
import { readCount } from './read-count';
import { readSettings } from './read-settings';
import { repairCompletion } from './repair-completion';
import { incidentHead } from './view-incident';

type Reads = Pick<Ports, 'incidents' | 'tickets' | 'storage' | 'settings' | 'time' | 'log'>;
type Setting = {
  readonly issueId: string;
  /** Where it is known before the issue is read. */
  readonly projectId: string | null;
  readonly confluenceConnected: boolean;
};

/**
 * What stands beside an issue: on an incident how its action items were counted last, on an action ticket where it comes
 * from. The context panel is open on many views, so an incident costs one call: no ticket and no page is read.
 */
export async function viewContext(ports: Reads, setting: Setting): Promise<ContextView> {
  const [issue, { settings }] = await Promise.all([
    ports.incidents.readSummary(setting.issueId),
    readSettings(ports, setting.projectId),
  ]);
  if (!issue) throw incidentNotFound();
  const { marker } = issue.properties;
  if (marker.kind === 'unreadable') return { kind: 'unreadable-marker' };
  if (marker.kind === 'value') return viewTicket(ports, issue, marker.value.incidentId, setting);

  const [origin, completion] = await Promise.all([
    viewOrigin(ports, issue, setting),
    readCount(ports, issue, projectDay(ports, settings)),
  ]);
  const reviewDue = origin.postmortem ? null : findReviewDue(issue, settings, completion.today);
  return { kind: 'incident', incident: incidentHead(issue, settings), ...origin, reviewDue, completion };
}

async function viewTicket(
  ports: Reads,
  ticket: IncidentSummary,
  incidentId: string,
  setting: Setting,
): Promise<ContextView> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) return { kind: 'hidden-incident' };
  const [origin, completion] = await Promise.all([
    viewOrigin(ports, incident, setting),
    readCompletion(ports, incident, await readProjectDay(ports, incident.project.id)),
  ]);
  await repairCompletion(ports, incident, completion);
  const item = completion.items.find(({ ticketId }) => ticketId === ticket.id) ?? null;
  const { key, summary } = incident;
  return { kind: 'action-ticket', incident: { key, summary }, item, ...origin, completion };
}

async function viewOrigin(ports: Reads, incident: IncidentSummary, { confluenceConnected }: Setting) {
  const unreadable = unreadableIn(incident.properties);
  const found = unreadable === null ? await findPostmortem(ports, incident.id, incident.properties) : null;
  return {
    confluenceConnected,
    unreadable,
    notRequired: notRequiredReason(incident.properties.record),
    postmortem: found && { pageUrl: pageUrl(found.pageId), state: found.state },
  };
}
