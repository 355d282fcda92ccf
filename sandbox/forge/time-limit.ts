/** A function that answers a frame has 25 seconds, of real time. */
export const RESOLVER_TIME_LIMIT_MS = 25_000;

/** @throws when the work has not ended after `limitMs` of real time; what it does later goes nowhere. */
export async function withinTime<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const cutOff = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The function timed out after ${limitMs / 1_000} seconds.`)), limitMs);
  });
  try {
    return await Promise.race([work, cutOff]);
  } finally {
    clearTimeout(timer);
  }
}
