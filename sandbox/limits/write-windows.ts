export type Window = { readonly most: number; readonly ms: number };

/** When each thing was written lately; epoch milliseconds, oldest first. */
export type WriteState = Readonly<Record<string, readonly number[]>>;

export type WriteWindows = {
  /**
   * Counts one write to each of the things, unless that is too much for one of them in any window.
   * @returns null when it is allowed, else the window that is full and the milliseconds until it has room.
   */
  count(
    things: readonly string[],
    windows: readonly Window[],
  ): { readonly full: Window; readonly waitMs: number } | null;
  snapshot(): WriteState;
  restore(state: WriteState): void;
};

/** Counts writes to single things in windows that move along. */
export function createWriteWindows(now: () => number): WriteWindows {
  let writes: Record<string, readonly number[]> = {};

  const fullest = (thing: string, windows: readonly Window[]) =>
    windows.flatMap((full) => {
      const at = now();
      const inWindow = (writes[thing] ?? []).filter((time) => time > at - full.ms && time <= at);
      const blocking = inWindow[inWindow.length - full.most];
      return blocking === undefined ? [] : [{ full, waitMs: blocking + full.ms - at }];
    });

  return {
    count(things, windows) {
      const [worst] = things.flatMap((thing) => fullest(thing, windows)).sort((a, b) => b.waitMs - a.waitMs);
      if (worst) return worst;
      const longest = Math.max(...windows.map(({ ms }) => ms));
      const at = now();
      for (const thing of things)
        writes[thing] = [...(writes[thing] ?? []).filter((time) => time > at - longest && time <= at), at];
      return null;
    },
    snapshot: () => structuredClone(writes),
    restore: (state) => void (writes = structuredClone(state)),
  };
}
