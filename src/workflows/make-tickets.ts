import { ticketDescription } from '../document/ticket';
import type { ActionMarker } from '../domain/record';
import type { SettingsParts } from '../domain/settings';
import type { ActionWork, IncidentSummary, NotedTicket, Ports, TicketOrder } from '../ports';
import { hadNoEffect } from '../shared/failure-error';
import type { SoundInput, SoundItem } from './add-action-items';
import { chooseLinkType } from './choose-target';
import { explainRefusedTickets, type TicketFailure } from './explain-refused-tickets';
import { findTarget, type FoundTarget, type TargetAnswers } from './find-target';
import type { TakenTurn } from './take-turn';

export type TicketsMade = {
  /** Of this and of earlier tries. */
  readonly tickets: readonly NotedTicket[];
  /** By action item id. */
  readonly failures: ReadonlyMap<string, TicketFailure>;
  readonly typeFor: FoundTarget['typeFor'];
  /** The type by which tickets are to be linked; null when linking is switched off. */
  readonly linkTypeName: string | null;
  /** Ids of the tickets whose link was asked for in the create call. */
  readonly linkedTicketIds: readonly string[];
};

export type Making = {
  readonly settings: SettingsParts;
  readonly turn: TakenTurn<ActionWork>;
  /** Where it was asked for before. */
  readonly asked: Promise<TargetAnswers> | null;
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
  { settings, turn, asked }: Making,
): Promise<TicketsMade> {
  const { projectId, typeFor, linkTypes } = await findTarget(ports, incident, settings, input, asked);
  const linkTypeName = chooseLinkType(linkTypes, settings.tickets.linkType);
  const link = linkTypeName === null ? null : { typeName: linkTypeName, incidentKey: incident.key };

  const wanted = input.items.filter(({ id }) => !known.some(({ itemId }) => itemId === id));
  const orders = wanted.map((item) => ({ type: typeFor(item.type), ...orderFor(item, incident, input) }));
  if (orders.length > 0) await turn.note({ maybeMade: true, tickets: known });
  const outcomes =
    orders.length === 0
      ? []
      : await ports.tickets.create(orders, projectId, link).catch(async (error: unknown) => {
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
  const failures = await explainRefusedTickets(ports, wanted, outcomes, projectId);
  return { tickets, failures, typeFor, linkTypeName, linkedTicketIds };
}

/** What makes a ticket an action item of the incident. */
export const markerFor = (item: SoundItem, { id }: IncidentSummary, { batchId }: SoundInput): ActionMarker => ({
  v: 1,
  incidentId: id,
  itemId: item.id,
  batchId,
  type: item.type,
  firstDue: item.dueDate,
  ...(item.factorId !== undefined && { factorId: item.factorId }),
  ...(item.source && { source: item.source }),
});

const orderFor = (item: SoundItem, incident: IncidentSummary, input: SoundInput): Omit<TicketOrder, 'type'> => ({
  summary: item.summary.trim(),
  description: ticketDescription(incident.key, item.type, input.siteUrl),
  ownerAccountId: item.ownerAccountId,
  dueDate: item.dueDate,
  marker: markerFor(item, incident, input),
});
