import type { Answer, Method, Send } from './send';

export type RetryTime = {
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds this invocation still has. */
  readonly remainingMs: () => number;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
};

export const MOST_TRIES = 4;
const BASE_SECONDS = 2;
/** Time to answer the person after the last try. */
const RESERVE_MS = 5_000;

/**
 * Repeats calls that were refused for load, not before the product says so, as long as the invocation lasts. After a
 * 5xx, when a call may have taken effect, only those are repeated that may happen twice.
 */
export function withRetry(send: Send, time: RetryTime): Send {
  return async (method, path, body) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(method, path, body);
      const wait = waitMs(answer.retryAfterSeconds, tries, time.random());
      if (!isWorthRepeating(method, path, answer) || tries === MOST_TRIES || !lasts(time, wait)) return answer;
      await time.sleep(wait);
    }
  };
}

/** Twice as long after each try, and spread, so that calls that were refused together do not come back together. */
export const waitMs = (askedSeconds: number | null, tries: number, random: number): number =>
  Math.max(1, askedSeconds ?? BASE_SECONDS) * 1_000 * 2 ** (tries - 1) * (1 + 0.3 * random);

/** Whether the invocation survives the wait, with time to answer. */
export const lasts = ({ remainingMs }: Pick<RetryTime, 'remainingMs'>, wait: number): boolean =>
  wait + RESERVE_MS <= remainingMs();

function isWorthRepeating(method: Method, path: string, { status }: Answer): boolean {
  if (status === 429) return true;
  return status >= 500 && status !== 501 && (method !== 'POST' || HAPPENS_ONCE.test(path));
}

/** What reads although it is sent as a write, and what Jira and Confluence make once however often they are asked. */
const HAPPENS_ONCE = /\/(bulkfetch|search\/jql|issueLink|remotelink|label)$/;
