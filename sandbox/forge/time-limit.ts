/** A function that answers a frame has 25 seconds, of real time; so has one that is called for an event. */
export const FUNCTION_TIME_LIMIT_MS = 25_000;

export const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === TIMEOUT;

const TIMEOUT = 'FunctionTimeout';

/** @throws when the work has not ended after `limitMs` of real time; what it does later goes nowhere. */
export async function withinTime<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const cutOff = new Promise<never>((_, reject) => {
    const timeout = new Error(`The function timed out after ${limitMs / 1_000} seconds.`);
    timeout.name = TIMEOUT;
    timer = setTimeout(() => reject(timeout), limitMs);
  });
  try {
    return await Promise.race([work, cutOff]);
  } finally {
    clearTimeout(timer);
  }
}
