import { wayBack } from '../domain/wont-do';
import { FailureError, isClear } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { readActionTicket, type ActionTicket } from './read-action-ticket';
import type { DecisionInput, DecisionPorts } from './set-wont-do';

/**
 * Makes an action item open again that was not to be done: moves its ticket out of the cancelled status, then forgets the
 * decision. The comment with the reason stays, as what was said. What is done already is not done again.
 * @throws FailureError `conflict` where the ticket is done meanwhile, `forbidden` where its workflow has no way back for
 * the person, or they may not edit it.
 */
export async function takeBackWontDo(
  ports: DecisionPorts,
  { ticketId }: Pick<DecisionInput, 'ticketId'>,
): Promise<void> {
  const [ticket, transitions] = await Promise.all([
    readActionTicket(ports, ticketId),
    ports.decisions.listTransitions(ticketId),
  ]);
  const { key, state, statusName, mark } = ticket;
  if (state === 'done')
    throw new FailureError('conflict', `${key} is done meanwhile: its status is “${statusName}”. Refresh to see it.`);
  if (state === 'wont-do' && mark.wontDo?.keptByApp !== true) {
    const way = wayBack(transitions, mark.wontDo?.fromStatusId ?? null);
    if (way === null) throw noWayBack(ticket);
    await move(ports, ticket, way.id);
  }
  if (!mark.wontDo) return;
  const { wontDo: _, ...marker } = mark;
  try {
    await ports.tickets.writeMarker(ticketId, marker);
  } catch (error) {
    throw await explainRefusedEdit(ports, error, { ticket, purpose: 'take this back' });
  }
}

async function move({ decisions, log }: DecisionPorts, ticket: ActionTicket, transitionId: string): Promise<void> {
  try {
    await decisions.move(ticket.ticketId, transitionId);
  } catch (error) {
    if (!isClear(error)) throw error;
    log('wont-do.way-back-refused', error);
    throw noWayBack(ticket);
  }
}

const noWayBack = ({ key, statusName }: ActionTicket) =>
  new FailureError(
    'forbidden',
    `${key} is in status “${statusName}”, and Jira does not let you move it back to an open one. Ask somebody who may move it; with that it is open again.`,
  );
