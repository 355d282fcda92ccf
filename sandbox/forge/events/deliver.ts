import { retryDelayMs } from '../deliveries/retry';
import { tryFunction } from '../deliveries/try-function';
import type { EventDelivery } from '../deliveries/delivery';
import type { Platform } from '../platform';
import type { WaitingEvent } from './waiting-event';

const MOST_RETRIES = 4;

/** What became of one call; `again` where the function is to be called once more. */
type Delivered = { readonly delivery: EventDelivery; readonly again: WaitingEvent | null };

/** Calls the function for an event. It is called again where it asks for that or fails, at most five times in all. */
export async function deliverEvent(platform: Platform, waiting: WaitingEvent): Promise<Delivered> {
  const { delivery, functionKey, payload, retryContext } = waiting;
  const attempts = delivery.attempts + 1;
  const retry = await tryFunction(platform, {
    module: { type: 'trigger', key: delivery.trigger },
    functionKey,
    payload: retryContext ? { ...payload, retryContext } : payload,
  });
  if (!retry) return { delivery: { ...delivery, attempts, outcome: 'delivered', reason: null }, again: null };
  if (attempts > MOST_RETRIES)
    return { delivery: { ...delivery, attempts, outcome: 'failed', reason: retry.said }, again: null };
  const dueAt = new Date(platform.site.clock.now() + retryDelayMs(retry, attempts)).toISOString();
  const again: WaitingEvent = {
    ...waiting,
    delivery: { ...delivery, attempts, dueAt, reason: retry.said },
    retryContext: { retryCount: attempts, retryReason: retry.reason, retryData: retry.data },
  };
  return { delivery: again.delivery, again };
}
