/** The sandbox's time: it runs on from wherever it was last set, so that months can pass in a test. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** ISO 8601 in UTC with milliseconds. */
  iso(): string;
  /** Moves the clock to an instant, in epoch milliseconds. */
  set(epochMs: number): void;
  advance(ms: number): void;
  /** Tells by how many milliseconds the clock is moved, back where they are negative. Returns the way out. */
  onMove(listener: (byMs: number) => void): () => void;
};

export function createClock(realNow: () => number): Clock {
  let offset = 0;
  const listeners = new Set<(byMs: number) => void>();
  const now = () => realNow() + offset;
  const advance = (ms: number) => {
    offset += ms;
    for (const listener of listeners) listener(ms);
  };
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    set: (epochMs) => advance(epochMs - now()),
    advance,
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
