import { retryDelayMs, type Retry } from '../deliveries/retry';
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
  const { queues, site } = platform;
  const { delivery, functionKey, originId } = event;
  const cancelled = { ...delivery, outcome: 'cancelled', reason: 'the job was cancelled' } as const;
  if (queues.isCancelled(delivery.jobId)) return queues.finish(cancelled);

  const retry = await tryFunction(platform, {
    module: { type: 'consumer', key: delivery.consumer },
    functionKey,
    originId,
    payload: asyncEvent(event, site.clock.now()),
  });
  const attempts = delivery.attempts + 1;
  if (!retry) return queues.finish({ ...delivery, attempts, outcome: 'delivered', reason: null });
  if (queues.isCancelled(delivery.jobId)) return queues.finish({ ...cancelled, attempts });
  const dueAt = site.clock.now() + retryDelayMs(retry, attempts);
  const reason = whyNotAgain(event, retry, dueAt);
  if (reason !== null) return queues.finish({ ...delivery, attempts, outcome: 'failed', reason });
  queues.putBack({
    ...event,
    delivery: { ...delivery, attempts, dueAt: new Date(dueAt).toISOString(), reason: retry.said },
    retry: { reason: retry.reason, data: retry.data },
  });
}

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
