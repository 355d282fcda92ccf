import type { EventDelivery } from '../deliveries/delivery';

/** An event of a product that a trigger is still to hear of. */
export type WaitingEvent = {
  readonly delivery: EventDelivery;
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the function gets to know of the try before; null at the first. */
  readonly retryContext: Readonly<Record<string, unknown>> | null;
};
