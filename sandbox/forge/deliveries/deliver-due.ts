import { runOutsideInvocation } from '../runtime-globals';
import type { Source } from './source';
import { writeLine } from './write-line';

export type Delivering = {
  /** Makes every call that is due, and those that come of them. @throws when that never ends. */
  deliverDue(): Promise<void>;
  /** From now on it happens by itself: looks every so many real milliseconds. Returns the way out. */
  startDelivering(everyMs: number): () => void;
};

/** Most calls of functions at one go: an app whose work makes work would never end. */
const MOST_IN_A_ROW = 2_000;

export function createDelivering(sources: readonly Pick<Source<unknown>, 'deliverDue'>[]): Delivering {
  let underWay: Promise<void> | null = null;

  const work = async () => {
    for (let all = 0, calls = -1; calls !== 0; all += calls) {
      if (all > MOST_IN_A_ROW)
        throw new Error(`The app was called more than ${MOST_IN_A_ROW} times in a row: its events make events.`);
      calls = 0;
      for (const source of sources) calls += await source.deliverDue();
    }
  };
  const deliverDue = async () => {
    // Nobody waits for himself: a function that is called for an event cannot settle.
    underWay ??= runOutsideInvocation(() => work()).finally(() => (underWay = null));
    await underWay;
  };
  return {
    deliverDue,
    startDelivering(everyMs) {
      const look = () => {
        deliverDue().catch((error: unknown) => writeLine(error instanceof Error ? error.message : String(error)));
      };
      const timer = setInterval(look, everyMs).unref();
      return () => clearInterval(timer);
    },
  };
}
