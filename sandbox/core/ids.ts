/** Numeric ids as the products give them: a counter per sequence, so the same seed gives the same ids. */
export type Ids = {
  next(sequence: string): string;
  snapshot(): Record<string, number>;
  restore(counters: Record<string, number>): void;
};

export function createIds(startAt: Readonly<Record<string, number>>): Ids {
  let counters: Record<string, number> = { ...startAt };
  return {
    next(sequence) {
      const value = (counters[sequence] ?? 10_000) + 1;
      counters[sequence] = value;
      return String(value);
    },
    snapshot: () => ({ ...counters }),
    restore: (saved) => void (counters = { ...saved }),
  };
}
