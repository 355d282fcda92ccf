import type { FailureCode } from './outcome';

type Options = ErrorOptions & {
  /** The call was turned away before it did anything, although another time it may be let in. */
  readonly hadNoEffect?: boolean;
};

/** A failure on its way to the person who clicked. `message` is shown; `cause` is for the log. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly hadNoEffect: boolean;

  constructor(
    readonly code: FailureCode,
    message: string,
    options: Options = {},
  ) {
    super(message, options);
    this.hadNoEffect = options.hadNoEffect ?? false;
  }
}

/** The call was refused for good, so it had no effect; after any other failure it may have had one. */
export const isClear = (error: unknown): boolean =>
  error instanceof FailureError && error.code !== 'try-later' && error.code !== 'unexpected';

/** Nothing has come of the call: it was refused, for good or for load. */
export const hadNoEffect = (error: unknown): boolean =>
  isClear(error) || (error instanceof FailureError && error.hadNoEffect);
