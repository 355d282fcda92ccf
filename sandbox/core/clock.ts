/** The sandbox's time: it runs on from wherever it was last set, so that months can pass in a test. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** ISO 8601 in UTC with milliseconds. */
  iso(): string;
  /** Moves the clock to an instant, in epoch milliseconds. */
  set(epochMs: number): void;
  advance(ms: number): void;
};

export function createClock(realNow: () => number): Clock {
  let offset = 0;
  const now = () => realNow() + offset;
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    set: (epochMs) => void (offset = epochMs - realNow()),
    advance: (ms) => void (offset += ms),
  };
}
