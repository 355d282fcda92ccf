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
