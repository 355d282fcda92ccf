import type { Answer, Method, Send } from './send';

export type RetryTime = {
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds this invocation still has. */
  readonly remainingMs: () => number;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
};

const MOST_TRIES = 4;
const BASE_MS = 1_000;
/** Time to answer the person after the last try. */
const RESERVE_MS = 5_000;

/**
 * Repeats calls that were refused for load, after the time the product asks for, as long as the invocation lasts. After a
 * 5xx only reads are repeated, and a link, which cannot be made twice: another write may have taken effect.
 */
export function withRetry(send: Send, { sleep, remainingMs, random }: RetryTime): Send {
  return async (method, path, body) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(method, path, body);
      const wait = Math.max(
        (answer.retryAfterSeconds ?? 0) * 1_000,
        BASE_MS * 2 ** (tries - 1) * (0.7 + 0.6 * random()),
      );
      if (!isWorthRepeating(method, path, answer) || tries === MOST_TRIES || wait + RESERVE_MS > remainingMs())
        return answer;
      await sleep(wait);
    }
  };
}

function isWorthRepeating(method: Method, path: string, { status }: Answer): boolean {
  if (status === 429) return true;
  return status >= 500 && status !== 501 && (method === 'GET' || /\/(bulkfetch|search\/jql|issueLink)$/.test(path));
}
