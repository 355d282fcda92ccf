/** How full the bucket of each endpoint was when it was last looked at; epoch milliseconds. */
export type BucketState = Readonly<Record<string, { readonly tokens: number; readonly at: number }>>;

export type TokenBuckets = {
  /** Takes a token. @returns how many are left, or the milliseconds until there is one. */
  take(name: string, perSecond: number): { readonly left: number } | { readonly waitMs: number };
  snapshot(): BucketState;
  restore(state: BucketState): void;
};

/**
 * Buckets that hold what is allowed in a second and fill up again at that pace. How much more a bucket may hold for spikes is
 * not published, so it holds nothing more.
 */
export function createTokenBuckets(now: () => number): TokenBuckets {
  let buckets: Record<string, { tokens: number; at: number }> = {};
  return {
    take(name, perSecond) {
      const at = now();
      const before = buckets[name] ?? { tokens: perSecond, at };
      // Nothing flows back when the clock is moved back.
      const refilled = before.tokens + (Math.max(0, at - before.at) / 1_000) * perSecond;
      const tokens = Math.min(perSecond, refilled);
      const isTaken = tokens >= 1;
      buckets[name] = { tokens: isTaken ? tokens - 1 : tokens, at };
      return isTaken ? { left: Math.floor(tokens - 1) } : { waitMs: ((1 - tokens) / perSecond) * 1_000 };
    },
    snapshot: () => structuredClone(buckets),
    restore: (state) => void (buckets = structuredClone(state)),
  };
}
