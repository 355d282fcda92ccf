import { ticketDescription } from '../document/ticket';
import type { NewActionItem } from '../domain/action-item';
import type { ActionMarker } from '../domain/record';
import type { ActionWork, IncidentSummary, NotedTicket, Ports, TicketOrder, TicketTarget, TicketType } from '../ports';
import { FailureError, hadNoEffect } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { chooseIssueType, chooseLinkType } from './choose-target';
import { explainRefusedTickets, type TicketFailure } from './explain-refused-tickets';
import type { TakenTurn } from './take-turn';

export type TicketsMade = {
  /** Of this and of earlier tries. */
  readonly tickets: readonly NotedTicket[];
  /** By action item id. */
  readonly failures: ReadonlyMap<string, TicketFailure>;
  readonly type: TicketType;
  /** The type by which tickets are to be linked; null when linking is switched off. */
  readonly linkTypeName: string | null;
  /** Ids of the tickets whose link was asked for in the create call. */
  readonly linkedTicketIds: readonly string[];
};

/**
 * Makes the tickets that `known` does not hold yet. That the call is sent is noted before, and Jira's answer before
 * anything else is done with it.
 * @throws FailureError `invalid` when the target cannot take a ticket.
 */
export async function makeTickets(
  ports: Pick<Ports, 'tickets' | 'targets' | 'log'>,
  incident: IncidentSummary,
  input: SoundInput,
  known: readonly NotedTicket[],
  turn: TakenTurn<ActionWork>,
): Promise<TicketsMade> {
  const [target, linkTypes] = await Promise.all([findTarget(ports, incident, input), ports.targets.listLinkTypes()]);
  const linkTypeName = chooseLinkType(linkTypes);
  const link = target.type.takesLinks && linkTypeName ? { typeName: linkTypeName, incidentKey: incident.key } : null;

  const wanted = input.items.filter(({ id }) => !known.some(({ itemId }) => itemId === id));
  const orders = wanted.map((item) => orderFor(item, incident, input));
  if (orders.length > 0) await turn.note({ maybeMade: true, tickets: known });
  const outcomes =
    orders.length === 0
      ? []
      : await ports.tickets.create(orders, target, link).catch(async (error: unknown) => {
          if (hadNoEffect(error)) await turn.note({ maybeMade: false, tickets: known });
          throw error;
        });

  const linkedTicketIds = outcomes.flatMap((outcome) => (outcome.ok && outcome.isLinked ? [outcome.ticketId] : []));
  const fresh = wanted.flatMap(({ id }, index): NotedTicket[] => {
    const outcome = outcomes[index];
    return outcome?.ok ? [{ itemId: id, ticketId: outcome.ticketId, key: outcome.key, notes: null }] : [];
  });
  const tickets = [...known, ...fresh];
  if (orders.length > 0) await turn.note({ maybeMade: false, tickets });
  const failures = await explainRefusedTickets(ports, wanted, outcomes, target.projectId);
  return { tickets, failures, type: target.type, linkTypeName, linkedTicketIds };
}

/** What makes a ticket an action item of the incident. */
export const markerFor = (item: NewActionItem, { id }: IncidentSummary, { batchId }: SoundInput): ActionMarker => ({
  v: 1,
  incidentId: id,
  itemId: item.id,
  batchId,
  type: item.type,
  firstDue: item.dueDate,
  ...(item.factorId !== undefined && { factorId: item.factorId }),
});

const orderFor = (item: NewActionItem, incident: IncidentSummary, input: SoundInput): TicketOrder => ({
  summary: item.summary.trim(),
  description: ticketDescription(incident.key, item.type, input.siteUrl),
  ownerAccountId: item.ownerAccountId,
  dueDate: item.dueDate,
  marker: markerFor(item, incident, input),
});

async function findTarget(
  { targets }: Pick<Ports, 'targets'>,
  { project }: IncidentSummary,
  { projectId: wanted, issueTypeId }: SoundInput,
): Promise<TicketTarget> {
  const projectId = wanted ?? (project.isServiceProject ? null : project.id);
  if (!projectId) throw new FailureError('invalid', 'Choose the project for the tickets.');
  // A type that was asked for is read beside the list that gives its name.
  const [types, asked] = await Promise.all([
    targets.listIssueTypes(projectId),
    issueTypeId ? targets.readIssueType(projectId, { id: issueTypeId, name: '' }) : null,
  ]);
  const choice = issueTypeId ? types.find(({ id }) => id === issueTypeId) : chooseIssueType(types);
  const fields = choice ? (asked ?? (await targets.readIssueType(projectId, choice))) : null;
  const type = choice && fields ? { ...fields, name: choice.name } : null;
  if (!type)
    throw types.length === 0
      ? new FailureError(
          'forbidden',
          'You may not create issues in this project. Choose another project for the tickets.',
        )
      : new FailureError('invalid', 'This project does not offer that issue type. Choose another one.');
  if (type.requiredFields.length > 0)
    throw new FailureError(
      'invalid',
      `${type.name} asks for ${type.requiredFields.join(', ')}, which the app cannot fill. Choose another issue type or project.`,
    );
  return { projectId, type };
}
