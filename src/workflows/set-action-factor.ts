import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { findAnalysisHome, type AnalysisPlace } from './find-analysis-home';

type Input = AnalysisPlace & {
  readonly ticketId: string;
  /** null: it answers none. */
  readonly factorId: string | null;
};

/**
 * Notes on an action ticket which contributing factor it answers.
 * @throws FailureError that says why not: the ticket, the factor, or a right in Jira.
 */
export async function setActionFactor(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'targets' | 'pages' | 'analyses' | 'storage' | 'log'>,
  { ticketId, factorId, ...place }: Input,
): Promise<{ readonly key: string }> {
  const [{ pageId }, tickets] = await Promise.all([
    findAnalysisHome(ports, place),
    ports.tickets.readTickets([ticketId]),
  ]);
  const [ticket] = tickets;
  if (ticket?.marker.kind !== 'value' || ticket.marker.value.incidentId !== place.incidentId)
    throw new FailureError(
      'not-found',
      'This ticket is no action item of the incident any more, or you may not see it. Refresh to see what is.',
    );
  if (factorId !== null && !(await isThere(ports, pageId, factorId)))
    throw new FailureError('invalid', 'Somebody removed this factor meanwhile. Refresh, then choose another one.');
  const { factorId: _, ...marker } = ticket.marker.value;
  try {
    await ports.tickets.writeMarker(ticketId, factorId === null ? marker : { ...marker, factorId });
  } catch (error) {
    throw await explainRefusedEdit(ports, error, { ticket, purpose: 'say which factor it answers' });
  }
  return { key: ticket.key };
}

async function isThere({ analyses }: Pick<Ports, 'analyses'>, pageId: string, factorId: string): Promise<boolean> {
  const { stored } = await analyses.read(pageId);
  return stored.kind === 'value' && stored.value.factors.some(({ id }) => id === factorId);
}
