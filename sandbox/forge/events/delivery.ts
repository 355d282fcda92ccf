/** One event on its way to one trigger. */
export type Delivery = {
  readonly id: string;
  readonly event: string;
  readonly trigger: string;
  readonly issueId: string;
  /** ISO 8601, on the sandbox's clock. */
  readonly at: string;
  /**
   * `waiting` for its turn; `delivered`; `failed` after its retries; `filtered` by the trigger's own filters; `dropped` by
   * the platform.
   */
  readonly outcome: 'waiting' | 'delivered' | 'failed' | 'filtered' | 'dropped';
  /** How often the function has been called for it. */
  readonly attempts: number;
  /** Why it was not delivered, or what went wrong at last. */
  readonly reason: string | null;
};

export type WaitingDelivery = {
  readonly delivery: Delivery;
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

const MOST_KEPT = 1_000;

/** The deliveries, oldest first; the oldest are forgotten. */
export type DeliveryLog = {
  write(delivery: Delivery): void;
  /** Replaces the entry of the same id. */
  update(delivery: Delivery): void;
  list(): readonly Delivery[];
  clear(): void;
};

export function createDeliveryLog(): DeliveryLog {
  let entries: Delivery[] = [];
  return {
    write: (delivery) => void (entries = [...entries, delivery].slice(-MOST_KEPT)),
    update: (delivery) => void (entries = entries.map((entry) => (entry.id === delivery.id ? delivery : entry))),
    list: () => entries,
    clear: () => void (entries = []),
  };
}
