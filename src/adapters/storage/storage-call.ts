import { z } from 'zod';
import { FailureError } from '../../shared/failure-error';
import { lasts, MOST_TRIES, waitMs, type RetryTime } from '../retry';
import { tryAgainWords } from '../try-later';

/** What the storage package's errors carry. A gateway before the storage has codes of its own, numbers among them. */
const storageError = z.object({ code: z.unknown().optional(), responseDetails: z.object({ status: z.number() }) });

/** Makes calls to storage. @throws FailureError `try-later` when it is busy or down; its own error for anything else. */
export type StorageCall = <T>(call: () => Promise<T>) => Promise<T>;

/** Repeats calls that were refused for load, which had no effect, as long as the invocation lasts. */
export function storageCalls(time: RetryTime): StorageCall {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const status = storageError.safeParse(error).data?.responseDetails.status ?? 0;
        if (status !== 429 && status < 500) throw error;
        const wait = waitMs(1, tries, time.random());
        if (status !== 429 || tries === MOST_TRIES || !lasts(time, wait)) throw busy(status);
        await time.sleep(wait);
      }
    }
  };
}

const busy = (status: number): FailureError =>
  new FailureError('try-later', `The app’s storage is busy. ${tryAgainWords(null)}`, {
    cause: `storage ${String(status)}`,
    hadNoEffect: status === 429,
  });

/** Somebody set the key before. */
export const isKeyConflict = (error: unknown): boolean => storageError.safeParse(error).data?.code === 'KEY_CONFLICT';
