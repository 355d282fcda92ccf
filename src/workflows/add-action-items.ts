import { checkActionItem, MAX_ITEMS_AT_ONCE, type ActionItemInput, type NewActionItem } from '../domain/action-item';
import type { PageSource } from '../domain/record';
import type { CalendarDate } from '../domain/time';
import type { ActionWork, IncidentSummary, NotedTicket, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { AddedActionItem } from '../shared/views';
import type { TicketFailure } from './explain-refused-tickets';
import { incidentNotFound } from './find-postmortem';
import { askTarget, type TargetAnswers } from './find-target';
import { finishTickets } from './finish-tickets';
import { projectDay } from './project-day';
import { makeTickets, type Making } from './make-tickets';
import { onceByGo, type Once } from './once';
import { readSettings } from './read-settings';
import { takeTurn } from './take-turn';

/** As it came in; only a sound one becomes a ticket. */
export type EnteredItem = ActionItemInput &
  Pick<NewActionItem, 'id' | 'factorId'> & {
    /** Where people wrote it; absent: it was typed in Jira. */
    readonly source?: PageSource | undefined;
  };

export type SoundItem = NewActionItem & Pick<EnteredItem, 'source'>;

export type SoundInput = Omit<AddInput, 'items'> & { readonly items: readonly SoundItem[] };

export type AddedItems = { readonly items: readonly AddedActionItem[] };

export type AddInput = {
  readonly incidentId: string;
  /** One go; the same again when it is tried again. */
  readonly batchId: string;
  readonly items: readonly EnteredItem[];
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly siteUrl: string;
};

/**
 * Makes a ticket of each action item, once per go: assignee, due date, marker, link to the incident. An item that cannot be
 * made is reported with the reason, and the others are made.
 * @throws FailureError `try-later` while another try of the same go may still be at it.
 */
export async function addActionItems(ports: Ports, input: AddInput): Promise<AddedItems> {
  refuseTooMany(input.items);
  const asked = askBeside(ports, input);
  const incident = await ports.incidents.readSummary(input.incidentId);
  if (!incident) throw incidentNotFound();
  return addItems(ports, incident, input, { asked, once: (sound) => onceByGo(ports, incident, sound) });
}

/** Asks for the target beside what else has to be read. Whether it failed is met again where a ticket is made. */
export function askBeside(
  ports: Pick<Ports, 'targets'>,
  { projectId, issueTypeId }: Pick<AddInput, 'projectId' | 'issueTypeId'>,
): Promise<TargetAnswers> | null {
  const asked = projectId === null ? null : askTarget(ports, projectId, issueTypeId);
  asked?.catch(() => undefined);
  return asked;
}

export type Adding = Pick<Making, 'asked'> & { readonly once: (sound: SoundInput) => Once };

/** As `addActionItems`, of an incident that was just read as the person; what keeps items from being made twice is given. */
export async function addItems(
  ports: Ports,
  incident: IncidentSummary,
  input: AddInput,
  { asked, once }: Adding,
): Promise<AddedItems> {
  const { settings } = await readSettings(ports, incident.project.id);
  const today = projectDay(ports, settings);
  const sound = input.items.filter((item): item is SoundItem => problemOf(item, today) === null);
  const going = { ...input, items: sound };
  const made =
    sound.length > 0
      ? await makeOnce(ports, incident, going, { settings, asked, once: once(going) })
      : new Map<string, AddedActionItem>();
  return {
    items: input.items.map(
      (item): AddedActionItem =>
        made.get(item.id) ?? {
          id: item.id,
          ok: false,
          error: problemOf(item, today) ?? 'Jira did not make this ticket.',
        },
    ),
  };
}

async function makeOnce(
  ports: Ports,
  incident: IncidentSummary,
  input: SoundInput,
  { once, ...ground }: Pick<Making, 'settings' | 'asked'> & { readonly once: Once },
): Promise<Map<string, AddedActionItem>> {
  const turn = await takeTurn<ActionWork>({
    ...once,
    time: ports.time,
    log: ports.log,
    start: { maybeMade: false, tickets: [] },
  });
  if ('finished' in turn) return reportOf(input.items, turn.finished.tickets, new Map());
  try {
    const known = await once.findKnown(turn.earlier);
    const made = await makeTickets(ports, incident, input, known, { turn, ...ground });
    await once.remember(made.tickets);
    const tickets = await finishTickets(ports, incident, input, made, once.pauseMs);
    const isDone = made.failures.size === 0 && tickets.every(({ notes }) => notes !== null);
    await turn.end({ maybeMade: false, tickets }, { done: isDone });
    return reportOf(input.items, tickets, made.failures);
  } catch (error) {
    // Where Jira may have made tickets all the same, its index is asked once the turn has run out.
    if (!turn.noted().maybeMade) await turn.release();
    throw error;
  }
}

function reportOf(
  items: readonly NewActionItem[],
  tickets: readonly NotedTicket[],
  failures: ReadonlyMap<string, TicketFailure>,
): Map<string, AddedActionItem> {
  return new Map(
    items.map(({ id }): [string, AddedActionItem] => {
      const ticket = tickets.find(({ itemId }) => itemId === id);
      if (!ticket) return [id, { id, ok: false, error: 'Jira did not make this ticket.', ...failures.get(id) }];
      return [id, { id, ok: true, key: ticket.key, notes: ticket.notes ?? [UNFINISHED] }];
    }),
  );
}

const UNFINISHED =
  'Not all of it could be done just now; the panel shows it all the same. Attach it there later: that links it.';

const problemOf = (item: ActionItemInput, today: CalendarDate): string | null =>
  Object.values(checkActionItem(item, today))[0] ?? null;

export function refuseTooMany(items: readonly EnteredItem[]): void {
  if (items.length === 0) throw new FailureError('invalid', 'Add at least one action item.');
  if (items.length > MAX_ITEMS_AT_ONCE)
    throw new FailureError(
      'invalid',
      `Add at most ${MAX_ITEMS_AT_ONCE} action items in one go; send the others in a second one.`,
    );
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw new FailureError('invalid', 'Two action items have the same id. Reload the panel and add them again.');
}
