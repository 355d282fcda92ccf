/** Why a call failed; a screen takes its text from this, the log id leads to the cause. */
export type FailureCode =
  'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'try-later' | 'confluence-not-connected' | 'unexpected';

/** `message` is one sentence that says what happened and what to do; it holds no secret and may be shown. */
export type Failure = { readonly code: FailureCode; readonly message: string; readonly logId?: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (error: Failure): Outcome<never> => ({ ok: false, error });
