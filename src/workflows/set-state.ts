import { followState, type ReviewState } from '../domain/postmortem-state';
import { postmortemIn } from '../domain/record';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { incidentNotFound, unreadableIn } from './find-postmortem';

type Needs = Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'log'>;

/**
 * Gives a postmortem the state that a person chose. One that is published when all its action items are closed is complete.
 * @throws FailureError `not-found` where there is no record, `forbidden` where the person may not edit the incident.
 */
export async function setState(
  ports: Needs,
  { incidentId, state }: { readonly incidentId: string; readonly state: ReviewState },
): Promise<{ readonly state: ReviewState }> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();
  const unreadable = unreadableIn(incident.properties);
  if (unreadable !== null) throw new FailureError('conflict', unreadable);
  const record = postmortemIn(incident.properties.record);
  if (!record)
    throw new FailureError(
      'not-found',
      'There is no record of a postmortem on this incident yet. Create the postmortem, or complete its setup on the panel.',
    );
  const { completion } = incident.properties;
  const chosen = { ...record, state, stateSetBy: 'person' as const };
  const followed =
    completion.kind === 'value' ? followState(chosen, completion.value, isCounted(completion.value)) : null;
  const next = { ...chosen, ...followed };
  try {
    await ports.incidents.writeRecord(incident.id, next);
  } catch (error) {
    const { id: ticketId, key, status } = incident;
    throw await explainRefusedEdit(ports, error, {
      ticket: { ticketId, key, statusName: status.name },
      purpose: 'change the state',
    });
  }
  return { state: next.state };
}

/** Every ticket that the count names is in it. */
const isCounted = ({
  ticketIds,
  done,
  open,
  wontDo,
}: {
  ticketIds: readonly string[];
  done: number;
  open: number;
  wontDo: number;
}) => done + open + wontDo === ticketIds.length;
