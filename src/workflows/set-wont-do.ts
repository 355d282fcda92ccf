import { reasonProblem } from '../domain/record';
import { wayToWontDo, type Transition, type WontDo } from '../domain/wont-do';
import { reasonComment } from '../document/reason';
import type { Ports } from '../ports';
import { FailureError, isClear } from '../shared/failure-error';
import { explainRefusedEdit } from './explain-refused-edit';
import { readProjectDay } from './project-day';
import { readActionTicket, type ActionTicket } from './read-action-ticket';
import { takeTurn } from './take-turn';

export type DecisionPorts = Pick<
  Ports,
  'tickets' | 'targets' | 'decisions' | 'storage' | 'settings' | 'time' | 'newUuid' | 'log'
>;
export type DecisionInput = { readonly ticketId: string; readonly projectId: string | null };
export type Decided = {
  /** What was recorded but not as asked. */
  readonly notes: readonly string[];
};

/**
 * Records on an action ticket that it will not be done, and why: first on its marker, then as an internal comment, and by
 * a move to a status that says so, where the workflow has one. Run again with the same reason, it does what is left.
 * @throws FailureError `invalid` for a reason that says nothing, `conflict` where the ticket is done or somebody gave
 * another reason meanwhile, `forbidden` where the person may not edit the ticket.
 */
export async function setWontDo(
  ports: DecisionPorts,
  { ticketId, projectId, reason: typed }: DecisionInput & { readonly reason: string },
): Promise<Decided> {
  const problem = reasonProblem(typed);
  if (problem) throw new FailureError('invalid', problem);
  const turn = await takeTurn({
    turns: ports.storage.decisions,
    time: ports.time,
    log: ports.log,
    subject: ticketId,
    start: {},
    waitMs: 5_000,
    isOver: () => false,
  });
  if ('finished' in turn) throw new FailureError('unexpected', 'A lock of decisions was closed for good.');
  try {
    return await decide(ports, { ticketId, projectId, reason: typed.trim() });
  } finally {
    await turn.release();
  }
}

async function decide(
  ports: DecisionPorts,
  { ticketId, projectId, reason }: DecisionInput & { readonly reason: string },
): Promise<Decided> {
  const [ticket, transitions, on] = await Promise.all([
    readActionTicket(ports, ticketId),
    ports.decisions.listTransitions(ticketId),
    readProjectDay(ports, projectId),
  ]);
  refuseClosed(ticket, reason);
  const way = ticket.state === 'open' ? wayToWontDo(transitions) : null;
  const earlier = ticket.mark.wontDo?.reason === reason ? ticket.mark.wontDo : null;
  const decision = earlier ?? {
    id: ports.newUuid(),
    reason,
    on,
    fromStatusId: ticket.state === 'open' ? ticket.statusId : null,
    keptByApp: ticket.state === 'open' && way === null,
  };
  if (!earlier) await note(ports, ticket, decision);
  const isTold = earlier !== null && (await ports.decisions.wasCommented(ticketId, decision.id));
  const notes = isTold ? [] : await tell(ports, ticket, decision);
  return { notes: [...notes, ...(await move(ports, ticket, decision, way))] };
}

function refuseClosed({ key, state, statusName, mark: { wontDo } }: ActionTicket, reason: string): void {
  if (state === 'done')
    throw new FailureError(
      'conflict',
      `${key} is in status “${statusName}” meanwhile, so it is done. Refresh to see it.`,
    );
  if (state === 'wont-do' && wontDo && wontDo.reason !== reason)
    throw new FailureError(
      'conflict',
      `Somebody said meanwhile that ${key} will not be done, and why. Refresh to read it.`,
    );
}

async function note(ports: DecisionPorts, ticket: ActionTicket, wontDo: WontDo): Promise<void> {
  try {
    await ports.tickets.writeMarker(ticket.ticketId, { ...ticket.mark, wontDo });
  } catch (error) {
    throw await explainRefusedEdit(ports, error, { ticket, purpose: 'say that it will not be done' });
  }
}

/** The reason is on the marker by now, so a refused comment takes nothing back. */
async function tell(
  ports: DecisionPorts,
  { ticketId }: ActionTicket,
  { id, reason }: WontDo,
): Promise<readonly string[]> {
  try {
    await ports.decisions.comment(ticketId, { id, document: reasonComment(reason) });
    return [];
  } catch (error) {
    if (!isClear(error)) throw error;
    ports.log('wont-do.comment-refused', error);
    return ['Jira did not take the reason as a comment. It is recorded on the ticket all the same, and shows here.'];
  }
}

async function move(
  ports: DecisionPorts,
  ticket: ActionTicket,
  decision: WontDo,
  way: Transition | null,
): Promise<readonly string[]> {
  // Its status says so already, or the decision counts by itself.
  if (ticket.state !== 'open' || decision.keptByApp) return [];
  if (way === null) return keepByApp(ports, ticket, decision, []);
  try {
    await ports.decisions.move(ticket.ticketId, way.id);
    return [];
  } catch (error) {
    if (!isClear(error)) throw error;
    ports.log('wont-do.move-refused', error);
    return keepByApp(ports, ticket, decision, [
      `Jira did not move it to “${way.to.name}”. It counts as not to be done all the same; move it there by hand.`,
    ]);
  }
}

async function keepByApp(
  ports: DecisionPorts,
  ticket: ActionTicket,
  decision: WontDo,
  notes: readonly string[],
): Promise<readonly string[]> {
  await note(ports, ticket, { ...decision, keptByApp: true });
  return notes;
}
