import { isDuringAppCall } from '../call-scope';
import type { Platform } from '../platform';
import { runOutsideInvocation } from '../runtime-globals';
import { deliver } from './deliver';
import { createDeliveryLog, type Delivery, type WaitingDelivery } from './delivery';
import { planDeliveries } from './plan-deliveries';
import type { ProductEvent } from './product-event';

/** The way of events from the products to the app's triggers. */
export type Events = {
  /** Hands an event to the triggers that listen to it and let it through; they hear of it later. */
  emit(event: ProductEvent): void;
  /** Delivers what waits, and what comes of it. @throws when that never ends. */
  deliverAll(): Promise<void>;
  /** From now on deliveries happen by themselves, so many real milliseconds after the event. Returns the way out. */
  startDelivering(delayMs: number): () => void;
  log(): readonly Delivery[];
  snapshot(): readonly WaitingDelivery[];
  restore(waiting: readonly WaitingDelivery[]): void;
};

/** Most calls of functions for one settling: an app whose events make events would never end. */
const MOST_IN_A_ROW = 500;

export function createEvents(platform: Platform): Events {
  const log = createDeliveryLog();
  let queue: readonly WaitingDelivery[] = [];
  let underWay: Promise<void> | null = null;
  let delayMs: number | null = null;

  const emit = (event: ProductEvent) => {
    const { selfGenerated } = platform.switches();
    const own = event.byApp || (selfGenerated === 'every-call' && isDuringAppCall());
    const planned = planDeliveries(platform, event, own);
    for (const { delivery, log: line } of planned) {
      log.write(delivery);
      if (line !== null) writeLine(line);
    }
    const waiting = planned.flatMap((plan) => plan.waiting ?? []);
    queue = [...queue, ...waiting];
    if (waiting.length > 0 && delayMs !== null) soon(delayMs);
  };
  const soon = (ms: number) => {
    const tell = () => {
      deliverAll().catch((error: unknown) => writeLine(error instanceof Error ? error.message : String(error)));
    };
    setTimeout(tell, ms).unref();
  };
  const deliverAll = async () => {
    // Nobody waits for himself: a function that is called for an event cannot settle.
    underWay ??= runOutsideInvocation(() => work()).finally(() => (underWay = null));
    await underWay;
  };
  const work = async () => {
    for (let calls = 0; queue.length > 0;) {
      const turn = platform.switches().events === 'reverse' ? [...queue].reverse() : queue;
      queue = [];
      for (const waiting of turn) {
        calls += 1;
        if (calls > MOST_IN_A_ROW)
          throw new Error(`The app's triggers were called ${MOST_IN_A_ROW} times in a row: its events make events.`);
        const done = await deliver(platform, waiting);
        log.update(done);
        if (done.outcome === 'failed') writeLine(`Trigger ${done.trigger}, ${done.event}: ${done.reason ?? 'failed'}.`);
      }
    }
  };

  return {
    emit,
    deliverAll,
    startDelivering(ms) {
      delayMs = ms;
      return () => void (delayMs = null);
    },
    log: log.list,
    snapshot: () => structuredClone(queue),
    restore(waiting) {
      queue = structuredClone(waiting);
      log.clear();
      for (const { delivery } of queue) log.write(delivery);
    },
  };
}

const writeLine = (line: string) => process.stderr.write(`${line}\n`);
