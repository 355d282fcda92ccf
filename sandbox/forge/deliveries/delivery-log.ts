import { complaintOf, type Delivery } from './delivery';
import { writeLine } from './write-line';

const MOST_KEPT = 1_000;

/** The deliveries, oldest first; the oldest are forgotten. */
export type DeliveryLog = {
  /** Adds an entry, or replaces the one of the same id. One that failed is also told on standard error. */
  write(delivery: Delivery): void;
  list(): readonly Delivery[];
  clear(): void;
};

export function createDeliveryLog(): DeliveryLog {
  let entries = new Map<string, Delivery>();
  return {
    write(delivery) {
      entries.set(delivery.id, delivery);
      if (entries.size > MOST_KEPT) entries = new Map([...entries].slice(-MOST_KEPT));
      const complaint = complaintOf(delivery);
      if (complaint !== null) writeLine(complaint);
    },
    list: () => [...entries.values()],
    clear: () => entries.clear(),
  };
}
