import { MOST_DAYS_BEFORE } from '../../domain/follow-up/check-follow-up';
import { planReminder, type PlannedReminder } from '../../domain/follow-up/plan-reminder';
import { settle, type Settings, type SettingsParts } from '../../domain/settings';
import { addDays } from '../../domain/days';
import { dayIn } from '../../domain/work-calendar';
import type { FollowedIncident, LedIncident, OpenTicket, Ports } from '../../ports';
import { readable } from '../read-settings';
import { isKnownTicket } from './is-known-ticket';

/** A reminder that is to be sent, with what it takes. */
export type DueReminder = {
  readonly ticketId: string;
  readonly key: string;
  readonly incident: LedIncident;
  readonly reminder: PlannedReminder;
};

type Needs = Pick<Ports, 'followUp' | 'reminders' | 'settings' | 'storage' | 'time'>;

/**
 * Looks through a page of open action tickets for those of whom somebody is to be told today. Both ends have to agree: the
 * marker names the incident, and the incident names the ticket. For an incident that the app cannot read, its storage stands
 * in, and the ticket's own project.
 */
export async function findReminders(
  ports: Needs,
  page: string | null,
): Promise<{ readonly reminders: readonly DueReminder[]; readonly nextPage: string | null }> {
  const now = ports.time.now();
  // A day ahead of UTC it may be tomorrow already.
  const { tickets, nextPage } = await ports.followUp.searchOpenTickets(
    addDays(dayIn(now, 'UTC'), MOST_DAYS_BEFORE + 1),
    page,
  );
  const incidentIds = [...new Set(tickets.flatMap(incidentIdOf))];
  const incidents = incidentIds.length > 0 ? await ports.followUp.readIncidents(incidentIds) : [];
  const found = tickets.flatMap((ticket) => {
    const incident = placeOf(ticket, incidents);
    return incident && ticket.marker.kind === 'value' ? [{ ticket, incident, marker: ticket.marker.value }] : [];
  });
  const settingsOf = await readSettingsOf(
    ports,
    found.map(({ incident }) => incident),
  );
  const reminders = await Promise.all(
    found.map(async ({ ticket, incident, marker }): Promise<readonly DueReminder[]> => {
      const { ticketId, key } = ticket;
      const reminder = await planFor(ports, ticket, settingsOf(incident), now);
      if (!reminder || (incident.id === null && !(await isKnownTicket(ports, ticketId, marker)))) return [];
      return [{ ticketId, key, incident, reminder }];
    }),
  );
  return { reminders: reminders.flat(), nextPage };
}

const incidentIdOf = ({ marker }: OpenTicket): readonly string[] =>
  marker.kind === 'value' ? [marker.value.incidentId] : [];

/** Whose settings and leads hold for a ticket; null: its incident does not name it. */
function placeOf(ticket: OpenTicket, incidents: readonly FollowedIncident[]): LedIncident | null {
  const incident = incidents.find(({ id }) => incidentIdOf(ticket).includes(id));
  if (!incident) return { id: null, projectId: ticket.projectId, componentIds: [] };
  const { id, projectId, componentIds } = incident;
  return incident.ticketIds.includes(ticket.ticketId) ? { id, projectId, componentIds } : null;
}

async function planFor(
  { reminders }: Pick<Ports, 'reminders'>,
  { ticketId, dueDate, createdAt, owner }: OpenTicket,
  settings: SettingsParts,
  now: string,
): Promise<PlannedReminder | null> {
  if (dueDate === null) return null;
  const { timeZone } = settings.calendar;
  const item = {
    dueDate,
    createdOn: dayIn(createdAt, timeZone),
    owner: owner === null ? ('none' as const) : owner.active ? { accountId: owner.accountId } : ('gone' as const),
  };
  const today = dayIn(now, timeZone);
  // Most items have nothing to be said of, and for those nothing is read.
  if (!planReminder(item, null, settings, today)) return null;
  return planReminder(item, await reminders.readLast(ticketId), settings, today);
}

/** The settings of the projects of some incidents; those of the site are read once. */
async function readSettingsOf(
  { settings }: Pick<Ports, 'settings'>,
  incidents: readonly LedIncident[],
): Promise<(incident: LedIncident) => SettingsParts> {
  const projectIds = [...new Set(incidents.map(({ projectId }) => projectId))];
  const [site, ...own] = await Promise.all([
    settings.read('site'),
    ...projectIds.map((projectId) => settings.read({ projectId })),
  ]);
  const byProject = new Map<string, Settings>(
    projectIds.map((projectId, index) => [projectId, own[index] ? readable(own[index].settings) : {}]),
  );
  return ({ projectId }) => settle(byProject.get(projectId) ?? {}, readable(site.settings));
}
