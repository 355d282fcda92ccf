import { z } from 'zod';
import type { QueueDelivery } from '../deliveries/delivery';

/** As `Queue.push` sends an event. */
export const pushedEventSchema = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().optional(),
  concurrency: z.strictObject({ key: z.string(), limit: z.number() }).optional(),
});

export type PushedEvent = z.infer<typeof pushedEventSchema>;

/** An event in a queue that its consumer is still to be called for. */
export type QueuedEvent = {
  readonly delivery: QueueDelivery;
  readonly functionKey: string;
  readonly pushed: PushedEvent;
  /** The invocation in which the chain of pushes began that led here. */
  readonly originId: string;
  /** When the window began in which it is tried again; epoch milliseconds. */
  readonly windowStart: number;
  /** The try before; null at the first. */
  readonly retry: { readonly reason: string; readonly data: unknown } | null;
};
