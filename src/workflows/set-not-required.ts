import { notRequiredReason, reasonProblem } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { findPostmortem, incidentNotFound } from './find-postmortem';

type Needs = Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'storage' | 'log'>;

/**
 * Records on the incident that it needs no postmortem, and why; null takes that back.
 * @throws FailureError `invalid` for a reason that says nothing, `conflict` where there is a postmortem already, `forbidden`
 * where the person may not edit the incident.
 */
export async function setNotRequired(
  ports: Needs,
  { incidentId, reason }: { readonly incidentId: string; readonly reason: string | null },
): Promise<void> {
  const problem = reason === null ? null : reasonProblem(reason);
  if (problem) throw new FailureError('invalid', problem);
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();
  if (await findPostmortem(ports, incident.id, incident.properties))
    throw new FailureError('conflict', 'This incident has its postmortem already. Refresh to see it.');
  const isSet = notRequiredReason(incident.properties.record) !== null;
  if (reason === null && !isSet) return;
  try {
    if (reason === null) await ports.incidents.removeRecord(incident.id);
    else
      await ports.incidents.writeRecord(incident.id, {
        v: 1,
        state: 'not-required',
        stateSetBy: 'person',
        reason: reason.trim(),
      });
  } catch (error) {
    throw await explainRefusedEdit(ports, error, { ticket: asTicket(incident), purpose: 'record this' });
  }
}

const asTicket = ({ id, key, status }: IncidentSummary) => ({ ticketId: id, key, statusName: status.name });
