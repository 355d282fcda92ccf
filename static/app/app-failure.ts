import type { Failure } from '../../src/shared/outcome';

/** What a call throws when it fails; the failure is for a screen to show. */
export type AppFailure = Error & { readonly failure: Failure };

export const appFailure = (failure: Failure): AppFailure => Object.assign(new Error(failure.message), { failure });

/** The failure in anything thrown; what is no failure of ours is unexpected. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Error && isAppFailure(thrown)) return thrown.failure;
  return { code: 'unexpected', message: 'The app met something it was not made for.' };
}

const isAppFailure = (error: Error): error is AppFailure => 'failure' in error;

const PASSING = /rate limit|too many|timed? ?out|network|offline|failed to fetch|temporarily/i;

/** A call that never got an answer from the app: the connection, a limit or the time allowed, else unknown. */
export function transportFailure(thrown: unknown): Failure {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (!navigator.onLine) return { code: 'try-later', message: 'This browser is offline.' };
  if (PASSING.test(reason)) return { code: 'try-later', message: 'There was no answer in time.' };
  return { code: 'unexpected', message: 'There was no answer from the app.' };
}
