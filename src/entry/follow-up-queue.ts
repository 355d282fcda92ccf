import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { z } from 'zod';
import { FailureError } from '../shared/failure-error';
import { findReminders, type DueReminder } from '../workflows/follow-up/find-reminders';
import { sendReminder } from '../workflows/follow-up/send-reminder';
import { logFailure } from './log';
import { portsOf } from './ports-for';
import { sendAsApp } from './send-from-function';

/** As the manifest names it. */
const QUEUE = 'follow-up';
/** Each takes a second or two of the 55 that a function has. */
const REMINDERS_PER_EVENT = 10;
const MOST_PER_PUSH = 50;
/** So many at a time, so that people who work in Jira meanwhile notice nothing. */
const AT_A_TIME = { key: QUEUE, limit: 4 };
const RETRY_SECONDS = 120;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^\d+$/);
const dueReminder = z.object({
  ticketId: id,
  incident: z.object({ id, projectId: id, componentIds: z.array(id) }),
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
]);
export type FollowUpWork = z.output<typeof work>;

/** Queues pieces of work, in order of the list. */
export async function pushFollowUp(pieces: readonly FollowUpWork[]): Promise<void> {
  const queue = new Queue({ key: QUEUE });
  for (let at = 0; at < pieces.length; at += MOST_PER_PUSH)
    await queue.push(pieces.slice(at, at + MOST_PER_PUSH).map((body) => ({ body, concurrency: AT_A_TIME })));
}

/**
 * Does one piece of the daily work, as the app. A piece that fails comes again; what it had done by then is not done twice.
 */
export async function onFollowUp(event: unknown): Promise<InvocationError | undefined> {
  const parsed = z.object({ body: work }).safeParse(event);
  if (!parsed.success) {
    logFailure('follow-up.unreadable', null);
    return undefined;
  }
  const { body } = parsed.data;
  const ports = portsOf(sendAsApp(), null);
  try {
    if (body.kind === 'page') await lookThrough(ports, body.page);
    else return await sendAll(ports, body.reminders);
    return undefined;
  } catch (error) {
    logFailure(`follow-up.${body.kind}`, error);
    return again();
  }
}

async function lookThrough(ports: ReturnType<typeof portsOf>, page: string | null): Promise<void> {
  const { reminders, nextPage } = await findReminders(ports, page);
  const chunks = Array.from({ length: Math.ceil(reminders.length / REMINDERS_PER_EVENT) }, (_, n) =>
    reminders.slice(n * REMINDERS_PER_EVENT, (n + 1) * REMINDERS_PER_EVENT),
  );
  await pushFollowUp([
    ...chunks.map((chunk) => ({ kind: 'reminders' as const, reminders: chunk.map(plain) })),
    ...(nextPage === null ? [] : [{ kind: 'page' as const, page: nextPage }]),
  ]);
}

/** One that fails keeps nobody from the others. */
async function sendAll(
  ports: ReturnType<typeof portsOf>,
  reminders: readonly DueReminder[],
): Promise<InvocationError | undefined> {
  let isWhole = true;
  for (const reminder of reminders) {
    try {
      await sendReminder(ports, reminder);
    } catch (error) {
      logFailure('follow-up.reminder', error);
      isWhole &&= error instanceof FailureError && !MAY_WORK_LATER.has(error.code);
    }
  }
  return isWhole ? undefined : again();
}

/** What is refused for other reasons is refused again: the next day tries anew. */
const MAY_WORK_LATER: ReadonlySet<string> = new Set(['try-later', 'unexpected']);

const plain = ({ ticketId, incident, reminder }: DueReminder) => ({
  ticketId,
  incident: { ...incident, componentIds: [...incident.componentIds] },
  reminder: { ...reminder },
});

const again = () =>
  new InvocationError({ retryAfter: RETRY_SECONDS, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
