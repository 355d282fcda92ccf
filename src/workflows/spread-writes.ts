import type { TimePort } from '../ports';

const AT_ONCE = 5;
const PAUSE_MS = 700;

/**
 * Begins pieces of work a few at a time, so that Jira does not have to refuse: it takes 20 writes to one issue in two
 * seconds, and every link is one to the incident.
 */
export function spreadWrites({ sleep }: Pick<TimePort, 'sleep'>): <T>(work: () => Promise<T>) => Promise<T> {
  let begun = 0;
  return async (work) => {
    const pauses = Math.floor(begun / AT_ONCE);
    begun += 1;
    if (pauses > 0) await sleep(pauses * PAUSE_MS);
    return work();
  };
}
