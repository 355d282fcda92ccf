import { logFailure } from './log';
import { pushFollowUp, type FollowUpWork } from './follow-up-queue';

/**
 * Once a day: looks for action items, and postmortems that are due, of which somebody is to be told. The platform calls it at any hour, sometimes twice and
 * sometimes not at all; each step of the work is a queued event of its own, and what is done already is not done again.
 */
export const onDaily = (): Promise<void> =>
  push('daily.push', [{ kind: 'page', page: null }, { kind: 'digests' }, { kind: 'reviews' }]);

/**
 * Once an hour: brings counts and states up to date of which no event told. Incidents of tickets that changed lately are
 * looked at each hour, the others with open action items once a day, a part of them each hour.
 */
export function onHourly(): Promise<void> {
  const hour = new Date().getUTCHours();
  return push('hourly.push', [
    { kind: 'counts', what: 'changed', page: null, hour },
    { kind: 'counts', what: 'open', page: null, hour },
  ]);
}

/** A scheduled function that throws is not called again: the next run makes up for this one. */
async function push(code: string, pieces: readonly FollowUpWork[]): Promise<void> {
  try {
    await pushFollowUp(pieces);
  } catch (error) {
    logFailure(code, error);
  }
}
