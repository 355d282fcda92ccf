import { randomUUID } from 'node:crypto';
import { withRetry } from '../../src/adapters/retry';
import type { Send } from '../../src/adapters/send';
import { adaptersOf, type SmokeContext } from './context';
import { findStrays } from './find-strays';
import { prepare, type Ground } from './prepare';
import { createSteps, succeeds } from './steps';
import { makeIncident, readPostmortem, tryTickets } from './try-issues';
import { tryFinding, trySettings } from './try-settings';
import { tryPage } from './try-page';

export type SmokeRun = {
  readonly send: Send;
  readonly site: string;
  readonly project: string;
  readonly space: string;
  readonly write: (line: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Asked before each step; what was made is removed all the same. */
  readonly stopped?: () => boolean;
  /** The app's adapters, unless somebody wants to look over their shoulder. */
  readonly makeAdapters?: typeof adaptersOf;
};

/** Patience with a busy site, for a run that nobody waits for. */
const PATIENCE_MS = 300_000;

/**
 * Runs the app's adapters against a site: makes an incident, two tickets and a page, reads them in every way the app does,
 * and removes them, also after a failure. Each step is told in a line.
 * @returns whether everything worked and nothing is left.
 */
export async function runSmoke({
  send,
  site,
  project,
  space,
  write,
  sleep,
  stopped = () => false,
  makeAdapters = adaptersOf,
}: SmokeRun): Promise<boolean> {
  const steps = createSteps(write, stopped);
  const patient = withRetry(send, { sleep, remainingMs: () => PATIENCE_MS, random: Math.random });
  const runId = `smoke${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const context: SmokeContext = {
    steps,
    adapters: makeAdapters(patient),
    send: patient,
    sleep,
    siteUrl: site,
    runId,
    write,
  };
  let ground: Ground | null = null;
  const tryAll = async () => {
    ground = await prepare(context, project, space);
    await trySettings(context, ground);
    const incident = await makeIncident(context, ground);
    await tryFinding(context, incident);
    await tryTickets(context, ground, incident);
    await tryPage(context, ground, await readPostmortem(context, incident));
  };
  let worked = false;
  try {
    worked = await succeeds(tryAll());
  } finally {
    worked = (await removeAll(context, worked ? null : ground)) && worked;
  }
  return worked;
}

/** @param ground where there may be strays, which only a failure leaves. @returns whether nothing is left. */
async function removeAll(context: SmokeContext, ground: Ground | null): Promise<boolean> {
  const { steps, write } = context;
  await steps.removeAll();
  const looked = ground === null || (await succeeds(findStrays(context, ground)));
  const left = await steps.removeAll();
  if (left.length > 0) write(`Not removed: ${left.join(', ')}. Remove it by hand.`);
  if (!looked) write(`Something may be left whose name has ${context.runId} in it.`);
  return left.length === 0 && looked;
}
