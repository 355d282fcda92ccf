import type { ActionType } from '../domain/action-item';
import type { IncidentSummary, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { chooseLinkType } from './choose-target';
import { explainRefusedEdit } from './explain-refused-edit';
import { incidentNotFound } from './find-postmortem';
import { linkTicket } from './link-ticket';
import { noteCompletion } from './note-completion';
import { readSettings } from './read-settings';

export type AttachInput = {
  readonly incidentId: string;
  /** A key, or the address of the ticket's view. */
  readonly ticket: string;
  readonly type: ActionType;
};

/**
 * Makes an existing ticket an action item of the incident. It keeps its own owner and due date; the panel asks for what is
 * missing. Attaching it again changes nothing.
 */
export async function attachActionItem(
  ports: Ports,
  { incidentId, ticket, type }: AttachInput,
): Promise<{ readonly key: string; readonly notes: readonly string[] }> {
  const key = keyIn(ticket);
  const [incident, issue, linkTypes] = await Promise.all([
    ports.incidents.readSummary(incidentId),
    ports.incidents.readSummary(key),
    ports.targets.listLinkTypes(),
  ]);
  if (!incident) throw incidentNotFound();
  if (!issue) throw new FailureError('not-found', `${key} does not exist, or you may not see it. Check the key.`);
  refuseOther(incident, issue);

  const [[found], { settings }] = await Promise.all([
    ports.tickets.readTickets([issue.id]),
    readSettings(ports, incident.project.id),
  ]);
  const itemId = ports.newUuid();
  if (issue.properties.marker.kind === 'none') {
    const firstDue = found?.dueDate ?? null;
    const marker = { v: 1, incidentId: incident.id, itemId, batchId: itemId, type, firstDue } as const;
    await ports.tickets.writeMarker(issue.id, marker).catch(async (error: unknown) => {
      const refused = { ticketId: issue.id, key: issue.key, statusName: issue.status.name };
      throw await explainRefusedEdit(ports, error, { ticket: refused, purpose: 'attach it' });
    });
  }
  const linkTypeName = chooseLinkType(linkTypes, settings.tickets.linkType);
  const [link] = await Promise.all([
    linkTicket(ports, incident, { ticketId: issue.id, key: issue.key }, linkTypeName),
    noteCompletion(ports, incident, [
      { ticketId: issue.id, dueDate: found?.dueDate ?? null, state: found?.state ?? 'open' },
    ]),
  ]);
  if (link.ok) return { key: issue.key, notes: [] };
  await ports.storage.noteLooseTicket(incident.id, issue.id);
  return { key: issue.key, notes: [link.note ?? 'It could not be linked just now; attach it again to link it.'] };
}

/** `ops-12` and `https://example.atlassian.net/browse/OPS-12?focused=1` both say OPS-12. */
function keyIn(text: string): string {
  const key = /(?:^|[/=])([A-Za-z][A-Za-z0-9_]*-\d+)(?:$|[?#/&])/.exec(text.trim())?.[1];
  if (key) return key.toUpperCase();
  throw new FailureError('invalid', 'Write the key of a ticket, for example OPS-12, or its address.');
}

function refuseOther(incident: IncidentSummary, issue: IncidentSummary): void {
  if (issue.id === incident.id) throw new FailureError('invalid', 'An incident cannot be an action item of itself.');
  const { marker } = issue.properties;
  if (marker.kind === 'unreadable' || (marker.kind === 'value' && marker.value.incidentId !== incident.id))
    throw new FailureError(
      'invalid',
      `${issue.key} is an action item of another incident already. Link the two in Jira instead.`,
    );
}
