import type { Clock } from '../core/clock';
import { realTimers } from './runtime-globals';

/** Waiting on the sandbox's clock: who moves the clock need not wait. */
export type Waits = {
  /** Calls back once so many milliseconds have passed. Returns the way out. */
  after(ms: number, wake: () => void): () => void;
  /**
   * Lets a call wait, which meanwhile does not count as under way.
   * @param after how it waits, for whom waiting can end early: then it never settles.
   */
  pause(ms: number, after?: Waits['after']): Promise<void>;
  /** Runs a call of a function; while one is under way no wait is skipped. */
  during<T>(call: () => Promise<T>): Promise<T>;
};

type Wait = { readonly remainingMs: () => number };

/** Turns of the event loop without a call, after which nothing but waiting goes on. The app's code runs between two turns. */
const QUIET_TURNS = 25;

/** @param skips whether the clock is moved on by itself as soon as all that is going on is waiting. */
export function createWaits(clock: Clock, skips: () => boolean): Waits {
  const waiting = new Set<Wait>();
  let underWay = 0;
  let happened = 0;
  let isWatching = false;

  const after: Waits['after'] = (ms, wake) => {
    const endsAt = clock.now() + ms;
    // Never more than the whole time, should the clock be moved back.
    const wait: Wait = { remainingMs: () => Math.min(ms, Math.max(0, endsAt - clock.now())) };
    let timer: NodeJS.Timeout | undefined;
    const arm = () => {
      realTimers.clearTimeout(timer);
      timer = realTimers.setTimeout(end, wait.remainingMs(), true);
    };
    const stopListening = clock.onMove(arm);
    const end = (isOver: boolean) => {
      realTimers.clearTimeout(timer);
      stopListening();
      if (!waiting.delete(wait)) return;
      happened += 1;
      if (isOver) wake();
    };
    waiting.add(wait);
    happened += 1;
    arm();
    watch();
    return () => end(false);
  };

  /** Looks, turn by turn, whether anything happens; if not, the next wait is over at once. */
  function watch(): void {
    if (isWatching || !skips()) return;
    isWatching = true;
    let quiet = 0;
    let seen = happened;
    const look = () => {
      quiet = underWay === 0 && happened === seen ? quiet + 1 : 0;
      seen = happened;
      if (quiet > QUIET_TURNS) {
        quiet = 0;
        clock.advance(Math.min(...[...waiting].map(({ remainingMs }) => remainingMs())));
      }
      isWatching = waiting.size > 0 && skips();
      if (isWatching) setImmediate(look);
    };
    setImmediate(look);
  }

  const count = (by: 1 | -1) => {
    underWay += by;
    happened += 1;
  };
  return {
    after,
    async pause(ms, waitAfter = after) {
      count(-1);
      await new Promise<void>((wake) => waitAfter(ms, wake));
      count(1);
    },
    async during(call) {
      count(1);
      return call().finally(() => count(-1));
    },
  };
}
