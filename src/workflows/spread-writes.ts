import type { TimePort } from '../ports';

const AT_ONCE = 5;

/** Between the first few and the next, in milliseconds. */
export const PAUSE_MS = {
  /** Jira takes 20 writes to one issue in two seconds. */
  oneGo: 700,
  /** And 100 in thirty seconds, which is a go of twenty and its count every six. */
  manyGoes: 2_100,
} as const;

/**
 * Begins pieces of work a few at a time, so that Jira does not have to refuse: every link is a write to the incident.
 */
export function spreadWrites(
  { sleep }: Pick<TimePort, 'sleep'>,
  pauseMs: number,
): <T>(work: () => Promise<T>) => Promise<T> {
  let begun = 0;
  return async (work) => {
    const pauses = Math.floor(begun / AT_ONCE);
    begun += 1;
    if (pauses > 0) await sleep(pauses * pauseMs);
    return work();
  };
}
