/** What was used in a period, by name. `period` is the number of the period since the epoch. */
export type PeriodState = { readonly period: number; readonly used: Readonly<Record<string, number>> };

/** Counts by the hour or the minute: all is there again when the next one begins, and nothing is carried over. */
export type PeriodCount = {
  used(name: string): number;
  use(name: string, amount: number): void;
  /** Milliseconds until the next period begins. */
  untilNextMs(): number;
  snapshot(): PeriodState;
  restore(state: PeriodState): void;
};

export const NOTHING_USED: PeriodState = { period: 0, used: {} };

/** Periods begin at the full hour or minute of UTC. */
export function createPeriodCount(now: () => number, periodMs: number): PeriodCount {
  let state = NOTHING_USED;
  const current = (): PeriodState => {
    const period = Math.floor(now() / periodMs);
    if (period !== state.period) state = { period, used: {} };
    return state;
  };
  const used = (name: string) => current().used[name] ?? 0;
  return {
    used,
    use: (name, amount) => void (state = { ...current(), used: { ...current().used, [name]: used(name) + amount } }),
    untilNextMs: () => (current().period + 1) * periodMs - now(),
    snapshot: current,
    restore: (saved) => void (state = saved),
  };
}
