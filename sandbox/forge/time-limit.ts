import type { Clock } from '../core/clock';
import type { Manifest } from './load-manifest';
import type { Waits } from './waits';

/** A function that answers a frame has 25 seconds; so has one that is called for an event of a product. */
const FUNCTION_LIMIT_MS = 25_000;
/** What takes events of a queue, and what runs by a schedule, has more unless its function says otherwise. */
const DEFAULT_LONG_SECONDS = 55;
const LONG_MODULES: ReadonlySet<string> = new Set(['consumer', 'scheduledTrigger']);

const TIMEOUT = 'FunctionTimeout';

export const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === TIMEOUT;

/** Milliseconds until a function is cut off that runs for a module. `timeoutSeconds` counts only where the work is long. */
export function timeLimitMs({ functions }: Manifest, moduleType: string, functionKey: string): number {
  if (!LONG_MODULES.has(moduleType)) return FUNCTION_LIMIT_MS;
  const { timeoutSeconds } = functions.find(({ key }) => key === functionKey) ?? {};
  return (timeoutSeconds ?? DEFAULT_LONG_SECONDS) * 1_000;
}

/** Whether the limit is one of those that the platform calls long-running, which take smaller events. */
export const isLongRunning = (limitMs: number): boolean => limitMs > DEFAULT_LONG_SECONDS * 1_000;

/** The time that a piece of work has, on the sandbox's clock: who moves the clock need not wait. */
export type TimeLimit = {
  /** Milliseconds that are left. */
  remainingMs(): number;
  /** @throws when the work has not ended in time; what it does later goes nowhere. */
  within<T>(work: Promise<T>): Promise<T>;
};

export function startTimeLimit(clock: Clock, waits: Pick<Waits, 'after'>, limitMs: number): TimeLimit {
  const endsAt = clock.now() + limitMs;
  // Never more than the whole time, should the clock be moved back.
  const remainingMs = () => Math.min(limitMs, Math.max(0, endsAt - clock.now()));
  return {
    remainingMs,
    async within(work) {
      let stop: (() => void) | undefined;
      const cutOff = new Promise<never>((_, reject) => {
        const timeout = new Error(`The function timed out after ${limitMs / 1_000} seconds.`);
        timeout.name = TIMEOUT;
        stop = waits.after(remainingMs(), () => reject(timeout));
      });
      return Promise.race([work, cutOff]).finally(stop);
    },
  };
}
