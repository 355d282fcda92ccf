import type { TimePort } from '../ports';

const AT_ONCE = 5;
const PAUSE_MS = 700;

/**
 * Does a piece of work for each thing, a few at a time, so that Jira does not have to refuse: it takes 20 writes to one issue
 * in two seconds, and every link is one to the incident.
 */
export async function inGoes<Thing, Result>(
  { sleep }: Pick<TimePort, 'sleep'>,
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < things.length; start += AT_ONCE) {
    if (start > 0) await sleep(PAUSE_MS);
    results.push(...(await Promise.all(things.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}
