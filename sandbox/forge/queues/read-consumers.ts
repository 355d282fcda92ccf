import { z } from 'zod';

const QUEUE_NAME = /^[a-zA-Z0-9-_]+$/;

const consumerSchema = z.looseObject({
  key: z.string(),
  queue: z.string().regex(QUEUE_NAME),
  function: z.string().optional(),
  resolver: z.unknown().optional(),
  endpoint: z.unknown().optional(),
});

/** A module that has a function called for each event that the app pushes to a queue. */
export type Consumer = { readonly key: string; readonly queue: string; readonly functionKey: string };

/** @throws when they are no consumers, or ask for what the sandbox has not built. */
export function readConsumers(entries: unknown): readonly Consumer[] {
  const consumers = z
    .array(consumerSchema)
    .parse(entries)
    .map(({ key, queue, function: functionKey, resolver, endpoint }): Consumer => {
      if (resolver !== undefined) throw new Error(`The sandbox has not built consumers with a resolver (${key}).`);
      if (endpoint !== undefined) throw new Error(`The sandbox has not built consumers with an endpoint (${key}).`);
      if (functionKey === undefined) throw new Error(`The consumer ${key} names no function.`);
      return { key, queue, functionKey };
    });
  for (const { key, queue } of consumers) {
    const other = consumers.find((one) => one.queue === queue && one.key !== key);
    if (other) throw new Error(`The sandbox has not built two consumers of one queue (${key} and ${other.key}).`);
  }
  return consumers;
}
