import { Queue, type AsyncEvent, type PushEvent } from '@forge/events';
import { z } from 'zod';
import { createTinyPlatform, type TinyPlatform } from '../tiny-platform';

type Context = Readonly<Record<string, unknown>>;
type Options = {
  /** What the consumer does with an event. */
  readonly consume?: (event: AsyncEvent, context: Context) => unknown;
  /** Of the consumer's function. */
  readonly timeoutSeconds?: number;
};

export type QueuePlatform = TinyPlatform & {
  readonly queue: Queue;
  /** What the consumer was called with, oldest first. */
  readonly heard: readonly AsyncEvent[];
  /** The numbers in the bodies of what it was called with. */
  numbers(): readonly unknown[];
  /** Pushes from a resolver. @returns the id of the job. */
  push(events: PushEvent | PushEvent[]): Promise<string>;
};

/** A platform whose app has a queue, `reminders`, with a consumer, and another, `digests`, that nobody pushes to. */
export function createQueuePlatform({ consume = () => undefined, timeoutSeconds }: Options = {}): QueuePlatform {
  const heard: AsyncEvent[] = [];
  const onReminder = (event: AsyncEvent, context: Context) => {
    heard.push(event);
    return consume(event, context);
  };
  const handler = 'index.onReminder';
  const platform = createTinyPlatform({
    functions: { onReminder, onDigest: () => undefined },
    manifest: {
      consumers: [
        { key: 'reminding', queue: 'reminders', functionKey: 'onReminder' },
        { key: 'digesting', queue: 'digests', functionKey: 'onDigest' },
      ],
      functions: [
        { key: 'resolver', handler: 'index.resolver', timeoutSeconds: null },
        { key: 'onReminder', handler, timeoutSeconds: timeoutSeconds ?? null },
        { key: 'onDigest', handler: 'index.onDigest', timeoutSeconds: null },
      ],
    },
  });
  const queue = new Queue({ key: 'reminders' });
  return {
    ...platform,
    queue,
    heard,
    numbers: () => heard.map(({ body }) => body['n']),
    push: async (events) => z.object({ jobId: z.string() }).parse(await platform.run(() => queue.push(events))).jobId,
  };
}

/** So many events, numbered from 1. */
export const numbered = (count: number, more: Omit<PushEvent, 'body'> = {}): PushEvent[] =>
  Array.from({ length: count }, (_, index) => ({ ...more, body: { n: index + 1 } }));

/** What kind of error something ends in, and its message; null where it goes well. */
export async function errorOf(work: Promise<unknown>): Promise<{ name: string; message: string } | null> {
  return work.then(
    () => null,
    (error: unknown) =>
      error instanceof Error ? { name: error.constructor.name, message: error.message } : { name: '', message: '' },
  );
}
