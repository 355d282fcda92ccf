import { countCompletion, type TrackedActionItem } from '../domain/completion';
import { daysBetween } from '../domain/days';
import type { CalendarDate } from '../domain/time';
import { sortItems } from '../domain/sort-items';
import type { FoundTicket, Ports } from '../ports';
import type { ItemIncident, MyItem, MyItemsView } from '../shared/my-items-view';
import { readProjectDay } from './project-day';

/** As the search has it for tickets that Jira closed. */
const DAYS_CLOSED_SHOWN = 30;

type Reader = {
  /** Who asks; null where the platform does not say. */
  readonly accountId: string | null;
  /** IANA name. */
  readonly timeZone: string;
};

/**
 * What a person has promised, across incidents: the overdue first. Found by search, which may lag behind, so what an answer
 * says of a ticket decides. Days are the site's: the calendar of every incident's project would be a call for each.
 */
export async function viewMyItems(
  ports: Pick<Ports, 'ownItems' | 'settings' | 'time'>,
  { accountId, timeZone }: Reader,
): Promise<MyItemsView> {
  const readAt = ports.time.now();
  const [found, today] = await Promise.all([ports.ownItems.searchTickets(), readProjectDay(ports, null)]);
  const own = found.tickets
    .filter(({ owner }) => accountId === null || owner?.accountId === accountId)
    .filter((ticket) => !wasDroppedLongAgo(ticket, today));
  const incidentOf = await readIncidents(ports, own);

  const { open, overdue } = countCompletion(own, 0, today);
  const items = sortItems(own).map((item): MyItem => ({ item, incident: incidentOf(item) }));
  return {
    today,
    readAt,
    timeZone,
    counts: { open, overdue },
    open: items.filter(({ item }) => item.state === 'open'),
    closed: items.filter(({ item }) => item.state !== 'open'),
    isWhole: found.isWhole,
  };
}

/** Where Jira has a status for it, the search itself leaves such tickets out. */
const wasDroppedLongAgo = ({ state, marker }: FoundTicket, today: CalendarDate): boolean =>
  state === 'wont-do' &&
  marker.kind === 'value' &&
  marker.value.wontDo?.keptByApp === true &&
  daysBetween(marker.value.wontDo.on, today) > DAYS_CLOSED_SHOWN;

/** The incidents that the markers name, read as the person: a marker alone opens nothing. */
async function readIncidents({ ownItems }: Pick<Ports, 'ownItems'>, tickets: readonly FoundTicket[]) {
  const idOf = new Map(
    tickets.flatMap(({ ticketId, marker }) =>
      marker.kind === 'value' ? [[ticketId, marker.value.incidentId] as const] : [],
    ),
  );
  const ids = [...new Set(idOf.values())];
  const names = new Map((ids.length > 0 ? await ownItems.readIncidentNames(ids) : []).map((name) => [name.id, name]));
  return ({ ticketId }: Pick<TrackedActionItem, 'ticketId'>): ItemIncident => {
    const id = idOf.get(ticketId);
    if (id === undefined) return { kind: 'unreadable' };
    const name = names.get(id);
    return name ? { kind: 'named', key: name.key, summary: name.summary } : { kind: 'hidden' };
  };
}
