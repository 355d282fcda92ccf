import { reviewReminder } from '../../document/review-reminder';
import type { CalendarDate } from '../../domain/time';
import type { Ports } from '../../ports';
import { projectDay } from '../project-day';
import { reviewParts } from '../review-parts';
import { planReviewReminder } from './plan-review';
import { readFitting } from './read-fitting';
import { sayOnce } from './say-once';

type Needs = Pick<
  Ports,
  'incidents' | 'reviews' | 'reminders' | 'settings' | 'configuration' | 'pages' | 'targets' | 'time' | 'log'
>;

/** Tells the incident's assignee, else who leads the project, that its postmortem is due, unless that is not so any more. */
export async function sendReviewReminder(
  ports: Needs,
  { incidentId, since }: { readonly incidentId: string; readonly since: CalendarDate },
): Promise<void> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) return;
  const projectId = incident.project.id;
  const settings = await readFitting(ports, projectId, reviewParts);
  const today = projectDay(ports, settings);
  const planned = planReviewReminder(incident, settings, { today, since });
  if (!planned) return;
  const accountId = await ports.reviews.findOwner({ id: incident.id, projectId });
  // It is said on the incident even so: who follows it hears of it.
  if (accountId === null) ports.log('follow-up.no-lead', null);
  const { dueOn, because, step } = planned;
  await sayOnce(
    { ...ports, comments: ports.reviews },
    {
      issueId: incident.id,
      id: `review:${dueOn}:${step}`,
      document: () => Promise.resolve(reviewReminder({ dueOn, because, today, accountId })),
    },
  );
}
