import type { CalendarDate } from '../domain/time';
import type { IncidentSummary, Ports } from '../ports';
import type { ContextView } from '../shared/views';
import { incidentNotFound } from './find-postmortem';
import { readCompletion } from './read-completion';
import { viewPostmortem } from './view-incident';

type Reads = Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'pages' | 'storage' | 'log'>;
type Setting = { readonly issueId: string; readonly today: CalendarDate; readonly confluenceConnected: boolean };

/** What stands beside an issue: on an incident how its action items are, on an action ticket where it comes from. */
export async function viewContext(ports: Reads, setting: Setting): Promise<ContextView> {
  const issue = await ports.incidents.readSummary(setting.issueId);
  if (!issue) throw incidentNotFound();
  const { marker } = issue.properties;
  if (marker.kind === 'value') return viewTicket(ports, issue, marker.value.incidentId, setting);

  const { record, completion } = issue.properties;
  const view = await viewSides(ports, issue, setting);
  const isIncident =
    record.kind !== 'none' || completion.kind !== 'none' || view.postmortem || view.completion.counts.total > 0;
  return isIncident ? { kind: 'incident', ...view } : { kind: 'none' };
}

async function viewTicket(
  ports: Reads,
  ticket: IncidentSummary,
  incidentId: string,
  setting: Setting,
): Promise<ContextView> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) return { kind: 'hidden-incident' };
  const view = await viewSides(ports, incident, setting);
  const item = view.completion.items.find(({ ticketId }) => ticketId === ticket.id) ?? null;
  return { kind: 'action-ticket', item, ...view };
}

async function viewSides(ports: Reads, incident: IncidentSummary, { today, confluenceConnected }: Setting) {
  const [postmortem, completion] = await Promise.all([
    viewPostmortem(ports, incident, confluenceConnected),
    readCompletion(ports, incident, today),
  ]);
  return { incident: { key: incident.key, summary: incident.summary }, postmortem, completion };
}
