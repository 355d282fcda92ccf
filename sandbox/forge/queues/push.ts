import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Site } from '../../site';
import type { Manifest } from '../load-manifest';
import { refusal } from '../refusals';
import type { Switches } from '../switches';
import { isLongRunning, timeLimitMs } from '../time-limit';
import { countPush, refuseEvent, refusePush, type PushCounts } from './push-limits';
import { pushedEventSchema, type PushedEvent, type QueuedEvent } from './queued-event';
import type { Consumer } from './read-consumers';

/** What `Queue.push` sends. */
export const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string().min(1),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(pushedEventSchema),
  time: z.iso.datetime(),
});

type Push = z.infer<typeof pushSchema>;
type Parts = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly switches: () => Switches;
  readonly counts: PushCounts;
};
type Accepted = { readonly answer: Response; readonly taken: readonly QueuedEvent[]; readonly counts: PushCounts };

/** Takes the events of a push that the platform takes, one entry for each delivery, and says which it does not. */
export function acceptPush(parts: Parts, push: Push, originId: string): Accepted {
  const { site, manifest, counts } = parts;
  const none = (answer: Response): Accepted => ({ answer, taken: [], counts });
  const consumer = manifest.consumers.find(({ queue }) => queue === push.queueName);
  if (!consumer) return none(refusal(400, `The manifest has no consumer of the queue ${push.queueName}.`));
  const refused = refusePush(counts, push.payload, originId, site.clock.now());
  if (refused) return none(refuseWhole(refused.status, refused.message));

  const isLong = isLongRunning(timeLimitMs(manifest, 'consumer', consumer.functionKey));
  const problems = push.payload.map((event) => refuseEvent(event, isLong));
  const good = push.payload.filter((_, index) => problems[index] === null);
  const failedEvents = problems.flatMap((errorMessage, index) => (errorMessage ? [{ index, errorMessage }] : []));
  return {
    answer: failedEvents.length === 0 ? Response.json({}, { status: 201 }) : Response.json({ failedEvents }, PARTLY),
    taken: good.flatMap((event) => enqueue(parts, { consumer, jobId: push.jobId, originId }, event)),
    counts: countPush(counts, good.length, originId, site.clock.now()),
  };
}

const PARTLY = { status: 202 };

/** The packages read `errorMessage` of a 413, and `message` of the rest. */
const refuseWhole = (status: number, message: string): Response =>
  status === 413 ? Response.json({ errorMessage: message }, { status }) : refusal(status, message);

type Way = { readonly consumer: Consumer; readonly jobId: string; readonly originId: string };

function enqueue({ site, switches }: Parts, { consumer, jobId, originId }: Way, pushed: PushedEvent): QueuedEvent[] {
  const now = site.clock.now();
  const eventId = randomUUID();
  const isLost = switches().queue === 'never';
  const copies = switches().queue === 'twice' ? 2 : 1;
  return Array.from({ length: copies }, () => ({
    delivery: {
      id: randomUUID(),
      kind: 'queue',
      queue: consumer.queue,
      consumer: consumer.key,
      jobId,
      eventId,
      at: new Date(now).toISOString(),
      dueAt: new Date(now + (pushed.delayInSeconds ?? 0) * 1_000).toISOString(),
      outcome: isLost ? 'dropped' : 'waiting',
      attempts: 0,
      reason: isLost ? 'the switch queue says never' : null,
    },
    functionKey: consumer.functionKey,
    pushed,
    originId,
    windowStart: now,
    retry: null,
  }));
}
