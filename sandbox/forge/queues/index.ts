import { z } from 'zod';
import type { Site } from '../../site';
import { isDue, shifted, type QueueDelivery } from '../deliveries/delivery';
import type { DeliveryLog } from '../deliveries/delivery-log';
import type { Source } from '../deliveries/source';
import type { Manifest } from '../load-manifest';
import { notBuilt, refusal } from '../refusals';
import type { Switches } from '../switches';
import { createJobs, statsOf, type Job } from './jobs';
import { acceptPush, pushSchema } from './push';
import { NO_PUSHES, type PushCounts } from './push-limits';
import type { QueuedEvent } from './queued-event';

export type QueueState = {
  readonly waiting: readonly QueuedEvent[];
  readonly jobs: readonly Job[];
  readonly counts: PushCounts;
};

/** The queues of the one installation, as `Queue` of `@forge/events` speaks to them. */
export type Queues = Omit<Source<QueueState>, 'deliverDue' | 'mostInARow'> & {
  /** Answers a POST to `/webhook/queue/...`. @param originId the invocation in which this chain of pushes began. */
  request(path: string, body: string, originId: string): Response;
  /** Takes out the events that are due, oldest first. */
  takeDue(): readonly QueuedEvent[];
  /** Puts an event back that is to be tried again. */
  putBack(event: QueuedEvent): void;
  /** Says what became of an event that is tried no more. */
  finish(delivery: QueueDelivery): void;
  isCancelled(jobId: string): boolean;
};

type Parts = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly switches: () => Switches;
  readonly deliveries: DeliveryLog;
};

/** The braces are no placeholders: the packages send them, and the platform fills them. */
const PLACE = '/{contextAri}/{environmentId}/{appId}/{appVersion}';
const jobSchema = z.object({ queueName: z.string(), jobId: z.string().min(1) });

export function createQueues({ site, manifest, switches, deliveries }: Parts): Queues {
  const jobs = createJobs();
  let waiting: readonly QueuedEvent[] = [];
  let counts: PushCounts = NO_PUSHES;

  const add = (event: QueuedEvent) => {
    deliveries.write(event.delivery);
    if (event.delivery.outcome === 'waiting') waiting = [...waiting, event];
  };
  const finish = (delivery: QueueDelivery) => {
    deliveries.write(delivery);
    jobs.settle(delivery.jobId, delivery.eventId, delivery.outcome === 'delivered' ? 'success' : 'failed');
  };
  const publish = (push: z.infer<typeof pushSchema>, originId: string) => {
    const { answer, taken, counts: after } = acceptPush({ site, manifest, switches, counts }, push, originId);
    counts = after;
    jobs.open(push.jobId, push.queueName, [...new Set(taken.map(({ delivery }) => delivery.eventId))]);
    taken.forEach(add);
    return answer;
  };
  const cancel = ({ id }: Job) => {
    jobs.cancel(id);
    const gone = waiting.filter(({ delivery }) => delivery.jobId === id);
    waiting = waiting.filter((event) => !gone.includes(event));
    for (const { delivery } of gone) finish({ ...delivery, outcome: 'cancelled', reason: 'the job was cancelled' });
    return new Response(null, { status: 204 });
  };
  const forJob = (body: unknown, answer: (job: Job) => Response) => {
    const parsed = jobSchema.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
    const job = jobs.find(parsed.data.jobId, parsed.data.queueName);
    return job ? answer(job) : refusal(404, `The queue ${parsed.data.queueName} has no such job.`);
  };

  return {
    request(path, text, originId) {
      const body: unknown = JSON.parse(text);
      if (path === `/webhook/queue/stats${PLACE}`) return forJob(body, (job) => Response.json(statsOf(job)));
      if (path === `/webhook/queue/cancel${PLACE}`) return forJob(body, cancel);
      if (path !== `/webhook/queue/publish${PLACE}`) return notBuilt(`queues at ${path}`);
      const push = pushSchema.safeParse(body);
      return push.success ? publish(push.data, originId) : refusal(400, z.prettifyError(push.error));
    },
    takeDue() {
      const now = site.clock.now();
      const due = waiting.filter(({ delivery }) => isDue(delivery, now));
      waiting = waiting.filter((event) => !due.includes(event));
      return due;
    },
    putBack: add,
    finish,
    isCancelled: jobs.isCancelled,
    shift: (byMs) => {
      waiting = waiting.map((event) => ({
        ...event,
        delivery: shifted(event.delivery, byMs),
        windowStart: event.windowStart + byMs,
      }));
      counts = { ...counts, recent: counts.recent.map((push) => ({ ...push, at: push.at + byMs })) };
      for (const { delivery } of waiting) deliveries.write(delivery);
    },
    snapshot: () => structuredClone({ waiting, jobs: jobs.snapshot(), counts }),
    restore(saved) {
      waiting = structuredClone(saved.waiting);
      jobs.restore(structuredClone(saved.jobs));
      counts = structuredClone(saved.counts);
      for (const { delivery } of waiting) deliveries.write(delivery);
    },
  };
}
