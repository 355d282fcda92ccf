import { checkActionItem, MAX_ITEMS_AT_ONCE, type ActionItemInput, type NewActionItem } from '../domain/action-item';
import type { CalendarDate } from '../domain/time';
import type { ActionWork, IncidentSummary, MadeTicket, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { AddedActionItem } from '../shared/views';
import { incidentNotFound } from './find-postmortem';
import { linkTickets } from './link-tickets';
import { makeTickets } from './make-tickets';
import { noteCompletion, type CountedTicket } from './note-completion';
import { takeTurn } from './take-turn';

/** As it came in; only a sound one becomes a ticket. */
export type EnteredItem = ActionItemInput & { readonly id: string };

export type SoundInput = Omit<AddInput, 'items'> & { readonly items: readonly NewActionItem[] };

export type AddInput = {
  readonly incidentId: string;
  /** One go; the same again when it is tried again. */
  readonly batchId: string;
  readonly items: readonly EnteredItem[];
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly today: CalendarDate;
  readonly siteUrl: string;
};

/**
 * Makes a ticket of each action item, once per go: assignee, due date, marker, link to the incident. An item that cannot be
 * made is reported with the reason, and the others are made.
 * @throws FailureError `try-later` while another try of the same go may still be at it.
 */
export async function addActionItems(
  ports: Ports,
  input: AddInput,
): Promise<{ readonly items: readonly AddedActionItem[] }> {
  refuseTooMany(input.items);
  const incident = await ports.incidents.readSummary(input.incidentId);
  if (!incident) throw incidentNotFound();

  const sound = input.items.filter((item): item is NewActionItem => problemOf(item, input.today) === null);
  const made =
    sound.length > 0 ? await makeOnce(ports, incident, { ...input, items: sound }) : new Map<string, AddedActionItem>();
  return {
    items: input.items.map(
      (item): AddedActionItem =>
        made.get(item.id) ?? {
          id: item.id,
          ok: false,
          error: problemOf(item, input.today) ?? 'Jira did not make this ticket.',
        },
    ),
  };
}

async function makeOnce(
  ports: Ports,
  incident: IncidentSummary,
  input: SoundInput,
): Promise<Map<string, AddedActionItem>> {
  const itemIds = input.items.map(({ id }) => id);
  const turn = await takeTurn<ActionWork>({
    turns: ports.storage.actions,
    time: ports.time,
    subject: `${input.incidentId}:${input.batchId}`,
    start: { itemIds, ticketIds: null },
    waitMs: 0,
    mayGoOn: ({ ticketIds }) => ticketIds !== null,
  });
  if ('finished' in turn)
    return reportOf(input.items, await ticketsOf(ports, turn.finished.ticketIds ?? {}), new Map());

  try {
    const known = await knownTickets(ports, input.batchId, turn.earlier);
    const made = await makeTickets(ports, incident, input, known, (tickets) =>
      turn.note({ itemIds, ticketIds: idsOf(tickets) }),
    );
    const [{ notes, unlinkedTicketIds }, counted] = await Promise.all([
      linkTickets(ports, incident, made),
      noteCompletion(ports, incident, countedOf(input.items, made.tickets)),
    ]);
    if (!counted) await Promise.all(unlinkedTicketIds.map((id) => ports.storage.noteLooseTicket(incident.id, id)));
    await turn.end({ itemIds, ticketIds: idsOf(made.tickets) }, { done: made.failures.size === 0 });
    return reportOf(input.items, made.tickets, made.failures, notes);
  } catch (error) {
    // After an unclear failure Jira may have made the tickets all the same; its index is asked once the turn has run out.
    if (isClear(error)) await turn.release();
    throw error;
  }
}

/** Tickets that earlier tries of this go made: as they noted them, else as Jira's index knows them. */
async function knownTickets(
  ports: Ports,
  batchId: string,
  earlier: readonly ActionWork[],
): Promise<Map<string, MadeTicket>> {
  const noted = Object.assign({}, ...earlier.map(({ ticketIds }) => ticketIds ?? {})) as Record<string, string>;
  const known = await ticketsOf(ports, noted);
  if (earlier.some(({ ticketIds }) => ticketIds === null))
    for (const { itemId, ...ticket } of await ports.tickets.findByBatch(batchId)) known.set(itemId, ticket);
  return known;
}

async function ticketsOf(
  { tickets }: Pick<Ports, 'tickets'>,
  ticketIds: Readonly<Record<string, string>>,
): Promise<Map<string, MadeTicket>> {
  const ids = Object.values(ticketIds);
  const found = ids.length > 0 ? await tickets.readTickets(ids) : [];
  return new Map(
    Object.entries(ticketIds).flatMap(([itemId, ticketId]) => {
      const key = found.find((ticket) => ticket.ticketId === ticketId)?.key;
      return key ? [[itemId, { ticketId, key }]] : [];
    }),
  );
}

function reportOf(
  items: readonly NewActionItem[],
  tickets: ReadonlyMap<string, MadeTicket>,
  failures: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, readonly string[]> = new Map(),
): Map<string, AddedActionItem> {
  return new Map(
    items.map(({ id }) => {
      const key = tickets.get(id)?.key;
      return [
        id,
        key
          ? { id, ok: true, key, notes: notes.get(id) ?? [] }
          : { id, ok: false, error: failures.get(id) ?? 'Jira did not make this ticket.' },
      ];
    }),
  );
}

const idsOf = (tickets: ReadonlyMap<string, MadeTicket>): Readonly<Record<string, string>> =>
  Object.fromEntries([...tickets].map(([itemId, { ticketId }]) => [itemId, ticketId]));

/** A new ticket is open and due on the day its item says. */
const countedOf = (
  items: readonly NewActionItem[],
  tickets: ReadonlyMap<string, MadeTicket>,
): readonly CountedTicket[] =>
  items.flatMap(({ id, dueDate }) => {
    const ticketId = tickets.get(id)?.ticketId;
    return ticketId ? [{ ticketId, dueDate, state: 'open' as const }] : [];
  });

const isClear = (error: unknown) =>
  error instanceof FailureError && error.code !== 'try-later' && error.code !== 'unexpected';

const problemOf = (item: ActionItemInput, today: CalendarDate): string | null =>
  Object.values(checkActionItem(item, today))[0] ?? null;

function refuseTooMany(items: readonly EnteredItem[]): void {
  if (items.length === 0) throw new FailureError('invalid', 'Add at least one action item.');
  if (items.length > MAX_ITEMS_AT_ONCE)
    throw new FailureError(
      'invalid',
      `Add at most ${MAX_ITEMS_AT_ONCE} action items in one go; send the others in a second one.`,
    );
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw new FailureError('invalid', 'Two action items have the same id. Reload the panel and add them again.');
}
