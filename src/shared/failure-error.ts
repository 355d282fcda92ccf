import type { FailureCode } from './outcome';

/** A failure on its way to the person who clicked. `message` is shown; `cause` is for the log. */
export class FailureError extends Error {
  override readonly name = 'FailureError';

  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The call was refused, so it had no effect; after any other failure it may have had one. */
export const isClear = (error: unknown): boolean =>
  error instanceof FailureError && error.code !== 'try-later' && error.code !== 'unexpected';
