import { ticketDescription } from '../document/ticket';
import type { NewActionItem } from '../domain/action-item';
import type { IncidentSummary, MadeTicket, Ports, TicketOrder, TicketTarget } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { SoundInput } from './add-action-items';
import { chooseIssueType, chooseLinkType } from './choose-target';

/** Tickets and failures by action item id. */
export type TicketsMade = {
  readonly tickets: ReadonlyMap<string, MadeTicket>;
  readonly failures: ReadonlyMap<string, string>;
  /** Made as asked, except for this. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The type by which tickets are to be linked; null when linking is switched off. */
  readonly linkTypeName: string | null;
  /** Ids of the tickets whose link went into the create call. */
  readonly linkedTicketIds: readonly string[];
};

/**
 * Makes the tickets that `known` does not hold yet. Jira's answer is noted before anything else is done with it.
 * @throws FailureError `invalid` when the target cannot take a ticket.
 */
export async function makeTickets(
  ports: Pick<Ports, 'tickets' | 'targets'>,
  incident: IncidentSummary,
  input: SoundInput,
  known: ReadonlyMap<string, MadeTicket>,
  note: (tickets: ReadonlyMap<string, MadeTicket>) => Promise<void>,
): Promise<TicketsMade> {
  const [target, linkTypes] = await Promise.all([findTarget(ports, incident, input), ports.targets.listLinkTypes()]);
  const linkTypeName = chooseLinkType(linkTypes);
  const link = target.type.takesLinks && linkTypeName ? { typeName: linkTypeName, incidentKey: incident.key } : null;

  const wanted = input.items.filter(({ id }) => !known.has(id));
  const orders = wanted.map((item) => orderFor(item, incident, input));
  const outcomes = orders.length > 0 ? await ports.tickets.create(orders, target, link) : [];

  const tickets = new Map(known);
  const failures = new Map<string, string>();
  wanted.forEach(({ id }, index) => {
    const outcome = outcomes[index];
    if (outcome?.ok) tickets.set(id, { ticketId: outcome.ticketId, key: outcome.key });
    else failures.set(id, outcome?.reason ?? 'Jira did not say what became of this ticket.');
  });
  await note(tickets);

  const fresh = wanted.filter(({ id }) => tickets.has(id));
  const linkedTicketIds = link ? fresh.flatMap(({ id }) => tickets.get(id)?.ticketId ?? []) : [];
  return { tickets, failures, notes: await setLeftOut(ports, fresh, tickets, target), linkTypeName, linkedTicketIds };
}

const orderFor = (item: NewActionItem, incident: IncidentSummary, { batchId, siteUrl }: SoundInput): TicketOrder => ({
  summary: item.summary.trim(),
  description: ticketDescription(incident.key, item.type, siteUrl),
  ownerAccountId: item.ownerAccountId,
  dueDate: item.dueDate,
  marker: { v: 1, incidentId: incident.id, itemId: item.id, batchId, type: item.type, firstDue: item.dueDate },
});

async function findTarget(
  { targets }: Pick<Ports, 'targets'>,
  { project }: IncidentSummary,
  { projectId: asked, issueTypeId }: SoundInput,
): Promise<TicketTarget> {
  const projectId = asked ?? (project.isServiceProject ? null : project.id);
  if (!projectId) throw new FailureError('invalid', 'Choose the project for the tickets.');
  const types = await targets.listIssueTypes(projectId);
  const choice = issueTypeId ? types.find(({ id }) => id === issueTypeId) : chooseIssueType(types);
  const type = choice ? await targets.readIssueType(projectId, choice) : null;
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

/** What the create screen did not take is tried as an edit; where Jira refuses, the marker's due date counts. */
async function setLeftOut(
  { tickets: port }: Pick<Ports, 'tickets'>,
  items: readonly NewActionItem[],
  tickets: ReadonlyMap<string, MadeTicket>,
  { type }: TicketTarget,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const noted = async (set: Promise<void>, note: string) =>
    set.then(
      () => [],
      () => [note],
    );
  const notes = items.map(async ({ id, dueDate, ownerAccountId }) => {
    const ticketId = tickets.get(id)?.ticketId ?? '';
    const results = await Promise.all([
      type.takesDueDate
        ? []
        : noted(
            port.setFields(ticketId, { duedate: dueDate }),
            `${type.name} has no due date in Jira; the date is kept by the app.`,
          ),
      type.takesAssignee
        ? []
        : noted(
            port.setFields(ticketId, { assignee: ownerAccountId }),
            'Jira did not take the owner; assign the ticket by hand.',
          ),
    ]);
    return [id, results.flat()] as const;
  });
  return new Map(await Promise.all(notes));
}
