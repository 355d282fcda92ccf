import { notRequiredReason, type ActionMarker } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import type { ContextView } from '../shared/views';
import { findPostmortem, incidentNotFound, pageUrl, unreadableIn, type FoundPostmortem } from './find-postmortem';
import { readCompletion } from './read-completion';
import { findReviewDue } from './find-review-due';
import { fitParts } from './fit-parts';
import { projectDay, readProjectDay } from './project-day';
import { readCount } from './read-count';
import { readSettings } from './read-settings';
import { readTicketFactor } from './read-ticket-factor';
import type { FitReads } from './read-known-ids';
import { repairCompletion } from './repair-completion';
import { reviewParts } from './review-parts';
import { incidentHead } from './view-incident';

type Reads = Pick<Ports, 'incidents' | 'tickets' | 'analyses' | 'storage' | 'settings' | 'time' | 'log'> & FitReads;
type Setting = {
  readonly issueId: string;
  /** Where it is known before the issue is read. */
  readonly projectId: string | null;
  readonly confluenceConnected: boolean;
};

/**
 * What stands beside an issue: on an incident how its action items were counted last, on an action ticket where it comes
 * from. The context panel is open on many views, so an incident costs one call: no ticket and no page is read.
 * Of a ticket's page only the analysis is, and only where the ticket answers a factor.
 */
export async function viewContext(ports: Reads, setting: Setting): Promise<ContextView> {
  const [issue, { settings }] = await Promise.all([
    ports.incidents.readSummary(setting.issueId),
    readSettings(ports, setting.projectId),
  ]);
  if (!issue) throw incidentNotFound();
  const { marker } = issue.properties;
  if (marker.kind === 'unreadable') return { kind: 'unreadable-marker' };
  if (marker.kind === 'value') return viewTicket(ports, issue, marker.value, setting);

  const [found, completion] = await Promise.all([
    findReadable(ports, issue),
    readCount(ports, issue, projectDay(ports, settings)),
  ]);
  const origin = originOf(issue, found, setting);
  const fitting = found ? settings : await fitParts(ports, { settings, projectId: issue.project.id }, reviewParts);
  const reviewDue = found ? null : findReviewDue(issue, fitting, completion.today);
  return { kind: 'incident', incident: incidentHead(issue, fitting), ...origin, reviewDue, completion };
}

async function viewTicket(
  ports: Reads,
  ticket: IncidentSummary,
  marker: ActionMarker,
  setting: Setting,
): Promise<ContextView> {
  const incident = await ports.incidents.readSummary(marker.incidentId);
  if (!incident) return { kind: 'hidden-incident' };
  const found = await findReadable(ports, incident);
  const [factor, completion] = await Promise.all([
    setting.confluenceConnected ? readTicketFactor(ports, marker, found) : null,
    readProjectDay(ports, incident.project.id).then((today) => readCompletion(ports, incident, today)),
  ]);
  await repairCompletion(ports, incident, completion);
  const item = completion.items.find(({ ticketId }) => ticketId === ticket.id) ?? null;
  const { key, summary } = incident;
  const origin = originOf(incident, found, setting);
  return { kind: 'action-ticket', incident: { key, summary }, item, factor, ...origin, completion };
}

/** The postmortem, unless the record of the incident cannot be read. */
const findReadable = (ports: Reads, { id, properties }: IncidentSummary): Promise<FoundPostmortem | null> | null =>
  unreadableIn(properties) === null ? findPostmortem(ports, id, properties) : null;

const originOf = (
  { properties }: IncidentSummary,
  found: FoundPostmortem | null,
  { confluenceConnected }: Setting,
) => ({
  confluenceConnected,
  unreadable: unreadableIn(properties),
  notRequired: notRequiredReason(properties.record),
  postmortem: found && { pageUrl: pageUrl(found.pageId), state: found.state },
});
