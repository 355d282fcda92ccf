import { logFailure } from './log';
import { pushFollowUp } from './follow-up-queue';

/**
 * Once a day: looks for action items of whom somebody is to be told. The platform calls it at any hour, sometimes twice and
 * sometimes not at all; each step of the work is a queued event of its own, and what is done already is not done again.
 */
export async function onDaily(): Promise<void> {
  try {
    await pushFollowUp([{ kind: 'page', page: null }]);
  } catch (error) {
    // A scheduled function that throws is not called again: the next day makes up for this one.
    logFailure('daily.push', error);
  }
}
