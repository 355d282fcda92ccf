import { retryDelayMs, type Retry } from '../deliveries/retry';
import type { QueueDelivery } from '../deliveries/delivery';
import type { DueSource } from '../deliveries/deliver-due';
import { tryFunction } from '../deliveries/try-function';
import { jsonBytes } from '../json';
import type { Platform } from '../platform';
import type { Switches } from '../switches';
import { limitConcurrency } from './limit-concurrency';
import type { QueuedEvent } from './queued-event';

const WINDOW_MS = 24 * 3_600_000;
const MOST_RETRY_DATA_BYTES = 4 * 1024;

/** Calls the consumers for the events in the queues: at least once each, in no order, and side by side. */
export function createQueueDelivery(platform: Platform): DueSource {
  return {
    // How much an app may push in a minute, and how far that may lead, is limited.
    mostInARow: null,
    async deliverDue() {
      const turn = inTurn(platform.queues.takeDue(), platform.switches().queue);
      const run = limitConcurrency();
      await Promise.all(turn.map((event) => run(event.pushed.concurrency, () => deliverQueued(platform, event))));
      return turn.length;
    },
  };
}

/** No order is promised, so every other event goes first; always the same ones, so that a test can be repeated. */
function inTurn(events: readonly QueuedEvent[], mode: Switches['queue']): readonly QueuedEvent[] {
  if (mode === 'reverse') return [...events].reverse();
  return [...events.filter((_, index) => index % 2 === 1), ...events.filter((_, index) => index % 2 === 0)];
}

async function deliverQueued(platform: Platform, event: QueuedEvent): Promise<void> {
  const { queues } = platform;
  const after = queues.isCancelled(event.delivery.jobId)
    ? cancelled(event.delivery)
    : await callConsumer(platform, event);
  if ('pushed' in after) queues.putBack(after);
  else queues.finish(after);
}

/** @returns the event where it is to be tried again, else what became of it. */
async function callConsumer(platform: Platform, event: QueuedEvent): Promise<QueuedEvent | QueueDelivery> {
  const { queues, site } = platform;
  const retry = await tryFunction(platform, {
    module: { type: 'consumer', key: event.delivery.consumer },
    functionKey: event.functionKey,
    originId: event.originId,
    payload: asyncEvent(event, site.clock.now()),
  });
  const delivery = { ...event.delivery, attempts: event.delivery.attempts + 1 };
  if (!retry) return { ...delivery, outcome: 'delivered', reason: null };
  if (queues.isCancelled(delivery.jobId)) return cancelled(delivery);
  const dueAt = site.clock.now() + retryDelayMs(retry, delivery.attempts);
  const reason = whyNotAgain(event, retry, dueAt);
  if (reason !== null) return { ...delivery, outcome: 'failed', reason };
  return {
    ...event,
    delivery: { ...delivery, dueAt: new Date(dueAt).toISOString(), reason: retry.said },
    retry: { reason: retry.reason, data: retry.data },
  };
}

const cancelled = (delivery: QueueDelivery): QueueDelivery => ({
  ...delivery,
  outcome: 'cancelled',
  reason: 'the job was cancelled',
});

function whyNotAgain({ windowStart }: QueuedEvent, { said, data }: Retry, dueAt: number): string | null {
  if (jsonBytes(data) > MOST_RETRY_DATA_BYTES)
    return `${said}, with retryData of more than ${MOST_RETRY_DATA_BYTES} bytes`;
  return dueAt > windowStart + WINDOW_MS ? `${said}; the 24 hours for it are over` : null;
}

/** What a consumer is called with. */
function asyncEvent({ delivery, pushed, windowStart, retry }: QueuedEvent, now: number): object {
  const { queue: queueName, jobId, eventId, attempts } = delivery;
  const event = { ...pushed, queueName, jobId, eventId };
  if (!retry) return event;
  const retentionWindow = {
    startTime: new Date(windowStart).toISOString(),
    remainingTimeMs: Math.max(0, windowStart + WINDOW_MS - now),
  };
  return {
    ...event,
    retryContext: { retryCount: attempts, retryReason: retry.reason, retryData: retry.data, retentionWindow },
  };
}
