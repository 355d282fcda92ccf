import { addDays } from '../../domain/days';
import { firstResolvedDay } from '../../domain/follow-up/review-steps';
import { isIncident } from '../../domain/incident-type';
import type { CalendarDate } from '../../domain/time';
import { dayIn } from '../../domain/work-calendar';
import type { Ports, Workflows } from '../../ports';
import { isClear } from '../../shared/failure-error';
import { projectDay } from '../project-day';
import { planReviewReminder } from './plan-review';
import { reviewParts } from '../review-parts';
import { readFitting } from './read-fitting';

type Needs = Pick<Ports, 'reviews' | 'reminders' | 'settings' | 'configuration' | 'pages' | 'targets' | 'time'>;

/** A project that uses the app, and since which day it was seen to. */
export type ReviewedProject = { readonly projectId: string; readonly since: CalendarDate };

/** Projects that use the app: they have settings of their own, or a postmortem. Since when is noted as they are first seen. */
export async function findReviewedProjects({
  reviews,
  reminders,
  settings,
  time,
}: Pick<Needs, 'reviews' | 'reminders' | 'settings' | 'time'>): Promise<readonly ReviewedProject[]> {
  const [known, withSettings, withRecords] = await Promise.all([
    reminders.readReviewed(),
    settings.listProjects(),
    reviews.listProjects(),
  ]);
  const today = dayIn(time.now(), 'UTC');
  const fresh = [...withSettings, ...withRecords].filter((id) => !(id in known));
  const all = { ...known, ...Object.fromEntries(fresh.map((id) => [id, today])) };
  if (fresh.length > 0) await reminders.noteReviewed(all);
  return Object.entries(all).map(([projectId, since]) => ({ projectId, since }));
}

/** Looks through a page of a project's incidents for those of whose postmortem somebody is to be told today. */
export async function findReviews(
  ports: Needs,
  { projectId, since }: ReviewedProject,
  page: string | null,
): Promise<{ readonly incidentIds: readonly string[]; readonly nextPage: string | null }> {
  const workflows = await readWorkflows(ports, projectId);
  if (!workflows) return { incidentIds: [], nextPage: null };
  const settings = await readFitting(ports, projectId, reviewParts);
  const today = projectDay(ports, settings);
  const typeIds = workflows.issueTypes.filter((type) => isIncident(type, settings)).map(({ id }) => id);
  if (typeIds.length === 0 || settings.reminders.channel === 'off') return { incidentIds: [], nextPage: null };
  // Resolving an incident changes it. Jira's day may be another than the project's.
  const changedSince = addDays(firstResolvedDay(today, settings.review, settings.calendar), -2);
  const { incidents, nextPage } = await ports.reviews.searchUndecided({ projectId, typeIds, changedSince }, page);
  const due = incidents.filter((incident) => planReviewReminder(incident, settings, { today, since }));
  return { incidentIds: due.map(({ id }) => id), nextPage };
}

/** null: the project is gone, or closed to the app. */
const readWorkflows = ({ configuration }: Needs, projectId: string): Promise<Workflows | null> =>
  configuration.readWorkflows({ projectId }).catch((error: unknown) => {
    if (isClear(error)) return null;
    throw error;
  });
