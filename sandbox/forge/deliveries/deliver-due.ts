import { runOutsideInvocation } from '../runtime-globals';
import type { Source } from './source';
import { writeLine } from './write-line';

export type Delivering = {
  /** Makes every call that is due, and those that come of them. @throws when that never ends. */
  deliverDue(): Promise<void>;
  /** From now on it happens by itself: looks every so many real milliseconds. Returns the way out. */
  startDelivering(everyMs: number): () => void;
};

export type DueSource = Pick<Source<unknown>, 'mostInARow' | 'deliverDue'>;

export function createDelivering(sources: readonly DueSource[]): Delivering {
  let underWay: Promise<void> | null = null;

  const work = async () => {
    const followed = new Map<DueSource, number>();
    for (let calls = -1, isFirst = true; calls !== 0; isFirst = false) {
      calls = 0;
      for (const source of sources) {
        const made = await source.deliverDue();
        calls += made;
        // What waited at the beginning may be any number.
        const all = isFirst ? 0 : (followed.get(source) ?? 0) + made;
        followed.set(source, all);
        if (source.mostInARow !== null && all > source.mostInARow)
          throw new Error(`The app was called more than ${source.mostInARow} times in a row: its events make events.`);
      }
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
