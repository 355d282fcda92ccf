import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { z } from 'zod';
import { readSiteUrl } from '../adapters/jira/site-url';
import { FailureError } from '../shared/failure-error';
import { findCounts } from '../workflows/follow-up/find-counts';
import { findReminders, type DueReminder } from '../workflows/follow-up/find-reminders';
import { findReviewedProjects, findReviews } from '../workflows/follow-up/find-reviews';
import { sendReviewReminder } from '../workflows/follow-up/send-review-reminder';
import { findDigests, sendDigest } from '../workflows/follow-up/send-digest';
import { sendReminder } from '../workflows/follow-up/send-reminder';
import { stillDue } from '../workflows/follow-up/still-due';
import { refreshCompletion } from '../workflows/refresh-completion';
import { logFailure } from './log';
import { portsOf } from './ports-for';
import { sendAsApp } from './send-from-function';

/** As the manifest names it. */
const QUEUE = 'follow-up';
/** Each takes a second or two of the 55 that a function has. */
const REMINDERS_PER_EVENT = 10;
const INCIDENTS_PER_EVENT = 20;
const MOST_PER_PUSH = 50;
/** So many at a time, so that people who work in Jira meanwhile notice nothing. */
const AT_A_TIME = { key: QUEUE, limit: 4 };
const RETRY_SECONDS = 120;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^\d+$/);
const dueReminder = z.object({
  ticketId: id,
  key: z.string(),
  incident: z.object({ id: id.nullable(), projectId: id, componentIds: z.array(id) }),
  reminder: z.object({
    id: z.string(),
    dueDate: day,
    daysAfter: z.int(),
    ownerAccountId: z.string().nullable(),
    lead: z.enum(['overdue', 'no-owner', 'owner-gone']).nullable(),
  }),
});
const work = z.discriminatedUnion('kind', [
  /** A page of open action tickets to look through. */
  z.object({ kind: z.literal('page'), page: z.string().nullable() }),
  z.object({ kind: z.literal('reminders'), reminders: z.array(dueReminder) }),
  /** A page of incidents whose counts are to be looked at; `hour` says which of them it is the turn of. */
  z.object({
    kind: z.literal('counts'),
    what: z.enum(['open', 'changed']),
    page: z.string().nullable(),
    hour: z.int().min(0).max(23),
  }),
  z.object({ kind: z.literal('refresh'), incidentIds: z.array(id) }),
  /** Finds the projects that want a digest; one of them. */
  z.object({ kind: z.literal('digests') }),
  z.object({ kind: z.literal('digest'), projectId: id }),
  /** Finds the projects that use the app; a page of the incidents of one; those of them of which somebody is to be told. */
  z.object({ kind: z.literal('reviews') }),
  z.object({ kind: z.literal('review-page'), projectId: id, since: day, page: z.string().nullable() }),
  z.object({ kind: z.literal('review'), incidentIds: z.array(id), since: day }),
]);
export type FollowUpWork = z.output<typeof work>;

/** Queues pieces of work, in order of the list. */
export async function pushFollowUp(pieces: readonly FollowUpWork[]): Promise<void> {
  const queue = new Queue({ key: QUEUE });
  for (let at = 0; at < pieces.length; at += MOST_PER_PUSH)
    await queue.push(pieces.slice(at, at + MOST_PER_PUSH).map((body) => ({ body, concurrency: AT_A_TIME })));
}

/**
 * Does one piece of the daily or hourly work, as the app. A piece that fails comes again; what it had done by then is not done twice.
 */
export async function onFollowUp(event: unknown): Promise<InvocationError | undefined> {
  const parsed = z.object({ body: work }).safeParse(event);
  if (!parsed.success) {
    logFailure('follow-up.unreadable', null);
    return undefined;
  }
  const { body } = parsed.data;
  const ports = portsOf(sendAsApp(), null);
  let asked: Promise<string> | null = null;
  const siteUrl = () => (asked ??= readSiteUrl(sendAsApp().jira));
  try {
    switch (body.kind) {
      case 'page':
        await lookThrough(ports, body.page);
        return undefined;
      case 'reminders':
        return await eachOf(await stillDue(ports, body.reminders), 'follow-up.reminder', (due) =>
          sendReminder({ ...ports, readSiteUrl: siteUrl }, due),
        );
      case 'counts': {
        const { incidentIds, nextPage } = await findCounts(ports, body);
        const { what, hour } = body;
        await pushFollowUp([
          ...chunksOf(incidentIds, INCIDENTS_PER_EVENT).map((chunk) => ({
            kind: 'refresh' as const,
            incidentIds: [...chunk],
          })),
          ...(nextPage === null ? [] : [{ kind: 'counts' as const, what, hour, page: nextPage }]),
        ]);
        return undefined;
      }
      case 'digests':
        await pushFollowUp((await findDigests(ports)).map((projectId) => ({ kind: 'digest' as const, projectId })));
        return undefined;
      case 'digest':
        await sendDigest(ports, { projectId: body.projectId, siteUrl: await siteUrl() });
        return undefined;
      case 'reviews': {
        const projects = await findReviewedProjects(ports);
        await pushFollowUp(projects.map((project) => ({ kind: 'review-page', ...project, page: null })));
        return undefined;
      }
      case 'review-page': {
        const { incidentIds, nextPage } = await findReviews(ports, body, body.page);
        const { projectId, since } = body;
        await pushFollowUp([
          ...chunksOf(incidentIds, REMINDERS_PER_EVENT).map((chunk) => ({
            kind: 'review' as const,
            incidentIds: [...chunk],
            since,
          })),
          ...(nextPage === null ? [] : [{ kind: 'review-page' as const, projectId, since, page: nextPage }]),
        ]);
        return undefined;
      }
      case 'review':
        return await eachOf(body.incidentIds, 'follow-up.review', (incidentId) =>
          sendReviewReminder(ports, { incidentId, since: body.since }),
        );
      case 'refresh':
        return await eachOf(body.incidentIds, 'follow-up.refresh', (incidentId) =>
          refreshCompletion(ports, incidentId, null),
        );
    }
  } catch (error) {
    logFailure(`follow-up.${body.kind}`, error);
    return mayWorkLater(error) ? again() : undefined;
  }
}

async function lookThrough(ports: ReturnType<typeof portsOf>, page: string | null): Promise<void> {
  const { reminders, nextPage } = await findReminders(ports, page);
  await pushFollowUp([
    ...chunksOf(reminders, REMINDERS_PER_EVENT).map((chunk) => ({
      kind: 'reminders' as const,
      reminders: chunk.map(plain),
    })),
    ...(nextPage === null ? [] : [{ kind: 'page' as const, page: nextPage }]),
  ]);
}

/** One that fails keeps nobody from the others. */
async function eachOf<T>(
  things: readonly T[],
  code: string,
  run: (thing: T) => Promise<unknown>,
): Promise<InvocationError | undefined> {
  let isWhole = true;
  for (const thing of things) {
    try {
      await run(thing);
    } catch (error) {
      logFailure(code, error);
      isWhole &&= !mayWorkLater(error);
    }
  }
  return isWhole ? undefined : again();
}

const chunksOf = <T>(things: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, n) => things.slice(n * size, (n + 1) * size));

/** What is refused for other reasons is refused again: the next day tries anew. */
const MAY_WORK_LATER: ReadonlySet<string> = new Set(['try-later', 'unexpected']);
const mayWorkLater = (error: unknown): boolean => !(error instanceof FailureError) || MAY_WORK_LATER.has(error.code);

const plain = ({ ticketId, key, incident, reminder }: DueReminder) => ({
  ticketId,
  key,
  incident: { ...incident, componentIds: [...incident.componentIds] },
  reminder: { ...reminder },
});

const again = () =>
  new InvocationError({ retryAfter: RETRY_SECONDS, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
