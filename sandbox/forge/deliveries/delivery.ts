type Common = {
  readonly id: string;
  /** When it came up; ISO 8601, on the sandbox's clock. */
  readonly at: string;
  /** When it is due, or was at last; ISO 8601, on the sandbox's clock. */
  readonly dueAt: string;
  /**
   * `waiting` until it is due; `delivered`; `failed` after its retries; `filtered` by the trigger's own filters; `dropped` by
   * the platform; `cancelled` with its job.
   */
  readonly outcome: 'waiting' | 'delivered' | 'failed' | 'filtered' | 'dropped' | 'cancelled';
  /** How often the function has been called for it. */
  readonly attempts: number;
  /** Why it was not delivered, or what went wrong at last. */
  readonly reason: string | null;
};

/** An event of a product on its way to one trigger. */
export type EventDelivery = Common & {
  readonly kind: 'event';
  readonly event: string;
  readonly trigger: string;
  readonly issueId: string;
};

/** An event that the app pushed to a queue, on its way to the queue's consumer. */
export type QueueDelivery = Common & {
  readonly kind: 'queue';
  readonly queue: string;
  readonly consumer: string;
  readonly jobId: string;
  readonly eventId: string;
};

/** One run of a scheduled trigger. */
export type ScheduleDelivery = Common & {
  readonly kind: 'schedule';
  readonly schedule: string;
  readonly interval: string;
};

/** A call of a function that nobody waits for, and what became of it. */
export type Delivery = EventDelivery | QueueDelivery | ScheduleDelivery;

/** Whether its time has come. @param now epoch milliseconds. */
export const isDue = ({ dueAt }: Common, now: number): boolean => Date.parse(dueAt) <= now;

/** The same, due so many milliseconds later, or earlier where they are negative. */
export const shifted = <D extends Delivery>(delivery: D, byMs: number): D => ({
  ...delivery,
  dueAt: new Date(Date.parse(delivery.dueAt) + byMs).toISOString(),
});

/** What the sandbox's owner should read on standard error; null where nothing went wrong. */
export function complaintOf(delivery: Delivery): string | null {
  if (delivery.outcome !== 'failed') return null;
  const reason = delivery.reason ?? 'failed';
  if (delivery.kind === 'event') return `Trigger ${delivery.trigger}, ${delivery.event}: ${reason}.`;
  if (delivery.kind === 'queue') return `Consumer ${delivery.consumer}, queue ${delivery.queue}: ${reason}.`;
  return `Scheduled trigger ${delivery.schedule}: ${reason}.`;
}
