import type { Row } from './row';
import { callRows, domainRows, foreignRows, JOBS, scriptRows } from './rows';
import { effortRows, prefilledRows } from './rows-of-effort';
import { followingRows } from './rows-of-following';
import { tableOf } from './table';

/** By which of Atlassian's rate limits the points are counted. */
const RULE = `Points: by Atlassian's points-per-hour rule for Forge apps, in force since 2026-03-02. A call costs 1, and 1 more for
each object that it reads (2 for a user, group or role); a write costs 1, a bulk create 1 for each issue. A refused call
costs 1, one that a limit refuses nothing. Calls of functions count for the app, calls of frames through the bridge do not.
Storage of the app is neither a product call nor charged here. The limits per second and per issue hold, too, and are no
points.
One after another: the most product calls of which none begins before the one before it has ended, with each call held
back for 25 ms.`;

const write = (text: string) => void process.stdout.write(`${text}\n`);

/** @param withCalls names the product calls of each job, too. */
async function main(withCalls: boolean): Promise<void> {
  // First, before anything else keeps the machine busy.
  const domain = domainRows();
  const rows: Row[] = [];
  for (const job of JOBS) {
    const cost = await job.run();
    rows.push(...callRows(job, cost));
    if (withCalls) write(`${job.what}:\n${cost.calls.map((call) => `  ${call}`).join('\n')}\n`);
  }
  rows.push(...(await foreignRows()), ...(await scriptRows()), ...domain);
  rows.push(...(await followingRows()));
  rows.push(...(await prefilledRows()), ...(await effortRows()));
  write(`${tableOf(rows)}\n\n${RULE}`);
}

main(process.argv.includes('--calls')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
