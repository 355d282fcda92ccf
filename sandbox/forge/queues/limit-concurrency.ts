import type { PushedEvent } from './queued-event';

/**
 * Runs work so that of the same concurrency key never more is under way than its limit allows; the rest waits for its turn.
 * Work without a key starts at once.
 */
export function limitConcurrency(): <T>(concurrency: PushedEvent['concurrency'], work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, number>();
  let waiting: (() => void)[] = [];
  const count = (key: string, change: number) => void running.set(key, (running.get(key) ?? 0) + change);
  return async (concurrency, work) => {
    if (!concurrency) return work();
    const { key, limit } = concurrency;
    while ((running.get(key) ?? 0) >= limit) await new Promise<void>((wake) => void waiting.push(wake));
    count(key, 1);
    try {
      return await work();
    } finally {
      count(key, -1);
      const turn = waiting;
      waiting = [];
      for (const wake of turn) wake();
    }
  };
}
