import { jsonBytes } from '../json';
import type { PushedEvent } from './queued-event';

const MOST_EVENTS = 50;
const MOST_PUSH_BYTES = 200 * 1024;
const MOST_LONG_EVENT_BYTES = 100 * 1024;
const MOST_DELAY_SECONDS = 900;
/** For one installation. */
const MOST_PER_MINUTE = 500;
/** Of all pushes that come of one invocation, over however many events. */
const MOST_PUSHES_OF_ONE_ORIGIN = 1_000;
const MINUTE_MS = 60_000;

/** What was pushed lately, and how often each origin pushed. */
export type PushCounts = {
  readonly recent: readonly { readonly at: number; readonly events: number }[];
  readonly byOrigin: Readonly<Record<string, number>>;
};

export const NO_PUSHES: PushCounts = { recent: [], byOrigin: {} };

/** A push that is refused whole. */
export type Refusal = { readonly status: number; readonly message: string };

/** @param now epoch milliseconds. @returns null when the push may go in. */
export function refusePush(counts: PushCounts, events: readonly PushedEvent[], originId: string, now: number) {
  const refusal = (status: number, message: string): Refusal => ({ status, message });
  if (events.length === 0 || events.length > MOST_EVENTS)
    return refusal(400, `A push takes 1 to ${MOST_EVENTS} events, not ${events.length}.`);
  if (jsonBytes(events) > MOST_PUSH_BYTES) return refusal(413, `The events have more than ${MOST_PUSH_BYTES} bytes.`);
  if ((counts.byOrigin[originId] ?? 0) >= MOST_PUSHES_OF_ONE_ORIGIN)
    return refusal(405, `One invocation led to more than ${MOST_PUSHES_OF_ONE_ORIGIN} pushes.`);
  const lately = since(counts, now).reduce((sum, push) => sum + push.events, 0);
  if (lately + events.length > MOST_PER_MINUTE)
    return refusal(429, `More than ${MOST_PER_MINUTE} events were pushed within a minute.`);
  return null;
}

export const countPush = (counts: PushCounts, events: number, originId: string, now: number): PushCounts => ({
  recent: [...since(counts, now), { at: now, events }],
  byOrigin: { ...counts.byOrigin, [originId]: (counts.byOrigin[originId] ?? 0) + 1 },
});

const since = ({ recent }: PushCounts, now: number) => recent.filter(({ at }) => at > now - MINUTE_MS);

/** Why a single event is not taken, while the others of its push are; null when it is. */
export function refuseEvent({ body, delayInSeconds = 0, concurrency }: PushedEvent, isLong: boolean): string | null {
  if (delayInSeconds < 0 || delayInSeconds > MOST_DELAY_SECONDS)
    return `The delay must be between 0 and ${MOST_DELAY_SECONDS} seconds.`;
  if (concurrency && (concurrency.key === '' || !Number.isInteger(concurrency.limit) || concurrency.limit < 1))
    return 'The concurrency needs a key and a whole limit above 0.';
  if (isLong && jsonBytes(body) > MOST_LONG_EVENT_BYTES)
    return `An event for a long-running consumer has at most ${MOST_LONG_EVENT_BYTES} bytes.`;
  return null;
}
