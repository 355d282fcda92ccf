import { FailureError } from '../shared/failure-error';

/** @param seconds until it may be tried again, where that is known. */
export const tryAgainWords = (seconds: number | null): string =>
  seconds === null || seconds <= 60
    ? 'Try again in a minute; nothing is lost.'
    : `Try again in ${String(Math.ceil(seconds / 60))} minutes; nothing is lost.`;

/** A call that is not answered within the time of the invocation. @param wasSent whether it may still have an effect. */
export const tooSlow = (operation: string, wasSent: boolean): FailureError =>
  new FailureError('try-later', `Jira or Confluence is slow just now. ${tryAgainWords(null)}`, {
    cause: `${operation} ${wasSent ? 'was not answered in time' : 'was not begun'}`,
    hadNoEffect: !wasSent,
  });
