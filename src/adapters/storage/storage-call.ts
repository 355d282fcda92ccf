import { z } from 'zod';
import { FailureError } from '../../shared/failure-error';

/** What the storage package's errors carry. A gateway before the storage has codes of its own, numbers among them. */
const storageError = z.object({ code: z.unknown().optional(), responseDetails: z.object({ status: z.number() }) });

const WAITS_MS = [200, 600];

/**
 * A call to Forge storage. One that was refused for load is repeated; it had no effect.
 * @throws FailureError `try-later` when storage is busy or down; the package's own error for anything else.
 */
export async function storageCall<T>(call: () => Promise<T>, waits: readonly number[] = WAITS_MS): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const status = storageError.safeParse(error).data?.responseDetails.status ?? 0;
    if (status !== 429 && status < 500) throw error;
    const [wait, ...rest] = waits;
    if (status !== 429 || wait === undefined)
      throw new FailureError('try-later', 'The app’s storage is busy. Try again in a minute; nothing is lost.', {
        cause: `storage ${String(status)}`,
      });
    await new Promise((wake) => setTimeout(wake, wait));
    return storageCall(call, rest);
  }
}

/** Somebody set the key before. */
export const isKeyConflict = (error: unknown): boolean => storageError.safeParse(error).data?.code === 'KEY_CONFLICT';
