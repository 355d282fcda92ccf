import { isDuringAppCall } from '../call-scope';
import { isDue, shifted } from '../deliveries/delivery';
import type { Source } from '../deliveries/source';
import { writeLine } from '../deliveries/write-line';
import type { Platform } from '../platform';
import { deliverEvent } from './deliver';
import { planDeliveries } from './plan-deliveries';
import type { ProductEvent } from './product-event';
import type { WaitingEvent } from './waiting-event';

/** The way of events from the products to the app's triggers. */
export type Events = Source<readonly WaitingEvent[]> & {
  /** Hands an event to the triggers that listen to it and let it through; they hear of it later. */
  emit(event: ProductEvent): void;
};

/** An app whose events make events would never end. */
const MOST_IN_A_ROW = 500;

export function createEvents(platform: Platform): Events {
  const { site, deliveries } = platform;
  let queue: readonly WaitingEvent[] = [];

  return {
    mostInARow: MOST_IN_A_ROW,
    emit(event) {
      const { selfGenerated } = platform.switches();
      const own = event.byApp || (selfGenerated === 'every-call' && isDuringAppCall());
      const planned = planDeliveries(platform, event, own);
      for (const { delivery, log: line } of planned) {
        deliveries.write(delivery);
        if (line !== null) writeLine(line);
      }
      queue = [...queue, ...planned.flatMap((plan) => plan.waiting ?? [])];
    },
    async deliverDue() {
      const now = site.clock.now();
      const due = queue.filter(({ delivery }) => isDue(delivery, now)).sort(byTime);
      queue = queue.filter((waiting) => !due.includes(waiting));
      const turn = platform.switches().events === 'reverse' ? due.reverse() : due;
      for (const waiting of turn) {
        const { delivery, again } = await deliverEvent(platform, waiting);
        deliveries.write(delivery);
        if (again) queue = [...queue, again];
      }
      return turn.length;
    },
    shift: (byMs) => {
      queue = queue.map((waiting) => ({ ...waiting, delivery: shifted(waiting.delivery, byMs) }));
      for (const { delivery } of queue) deliveries.write(delivery);
    },
    snapshot: () => structuredClone(queue),
    restore(waiting) {
      queue = structuredClone(waiting);
      for (const { delivery } of queue) deliveries.write(delivery);
    },
  };
}

const byTime = (a: WaitingEvent, b: WaitingEvent) => Date.parse(a.delivery.dueAt) - Date.parse(b.delivery.dueAt);
