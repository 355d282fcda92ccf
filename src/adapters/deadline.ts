import type { Send } from './send';
import { tooSlow } from './try-later';

export type DeadlineTime = {
  /** Milliseconds this invocation still has. */
  readonly remainingMs: () => number;
  /** Calls back after so many milliseconds. Returns the way out. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** Time to note how far the work has come, and to answer the person. */
const RESERVE_MS = 3_000;

/**
 * Gives a call up before the invocation is cut off, so that the work can be noted and the person gets an answer. A call that
 * cannot be answered in time any more is not begun.
 * @throws FailureError `try-later`
 */
export function withDeadline(send: Send, { remainingMs, after }: DeadlineTime): Send {
  return async (method, path, body) => {
    const operation = `${method} ${path.split('?')[0] ?? ''}`;
    const left = remainingMs() - RESERVE_MS;
    if (left <= 0) throw tooSlow(operation, false);
    let stop: (() => void) | undefined;
    const late = new Promise<never>((_, reject) => {
      stop = after(left, () => reject(tooSlow(operation, true)));
    });
    return Promise.race([send(method, path, body), late]).finally(stop);
  };
}
