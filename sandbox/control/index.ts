import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { isRefusal } from '../jira/errors';
import { importIncident } from '../jira/import-incident';
import type { Sandbox, SandboxSnapshot } from '../sandbox';
import { WORLDS } from '../seed/worlds';
import { createContractWatch } from './contract-watch';
import { describeState } from './describe-state';
import { faultSchema } from './fault-schema';
import { findPlace } from './find-place';
import { findUser } from './find-user';
import { limitsSchema } from './limits-schema';
import { readBody, refuse } from './read-body';
import { readSwitches, setSwitches, switchesSchema } from './switches';

const resetSchema = z.strictObject({ world: z.enum(WORLDS).optional() });
const invokeSchema = z.strictObject({
  user: z.string(),
  module: z.string(),
  function: z.string(),
  payload: z.unknown().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  project: z.string().optional(),
  config: z.record(z.string(), z.unknown()).optional(),
});
const clockSchema = z.union([
  z.strictObject({ now: z.union([z.iso.datetime({ offset: true }), z.number().int()]) }),
  z.strictObject({ advanceMs: z.number().int().nonnegative() }),
]);
const scheduleSchema = z.strictObject({ key: z.string() });
const snapshotSchema = z.strictObject({ id: z.string() });
const contractsSchema = z.strictObject({ on: z.boolean() });
const nothing = z.strictObject({});

/** The control plane, to be mounted at `/_sandbox`: scripts and tests set the sandbox up and look into it. */
export function createControl(sandbox: Sandbox, contracts = createContractWatch(sandbox)): Hono {
  const { site, forge, limits } = sandbox;
  const snapshots = new Map<string, SandboxSnapshot>();
  const app = new Hono();

  app.post('/reset', async (c) => {
    const { world } = await readBody(c, resetSchema);
    sandbox.reset(world ?? sandbox.world);
    return c.json({ world: sandbox.world });
  });
  app.post('/incidents', async (c) => c.json(importIncident(await readBody(c, z.unknown()), sandbox), 201));
  app.post('/invoke', async (c) => {
    const { user, function: functionKey, payload, ...wanted } = await readBody(c, invokeSchema);
    const accountId = findUser(sandbox, user).id;
    const place = findPlace(sandbox, wanted);
    return c.json(await invoke(() => forge.invoke({ accountId, place, functionKey, payload })));
  });
  app.get('/state', (c) => c.json(describeState(sandbox)));
  app.get('/calls', (c) => c.json({ calls: forge.calls() }));
  app.delete('/calls', (c) => {
    forge.clearCalls();
    return c.json({ calls: [] });
  });
  app.post('/clock', async (c) => {
    const change = await readBody(c, clockSchema);
    if ('now' in change) site.clock.set(new Date(change.now).getTime());
    else site.clock.advance(change.advanceMs);
    await forge.deliverDue();
    return c.json({ now: site.clock.iso() });
  });
  app.post('/settle', async (c) => {
    await readBody(c, nothing);
    await forge.settle();
    return c.json({ now: site.clock.iso() });
  });
  app.get('/deliveries', (c) => c.json({ deliveries: forge.deliveries() }));
  app.post('/schedules', async (c) => {
    const { key } = await readBody(c, scheduleSchema);
    const known = sandbox.manifest.schedules.map((schedule) => schedule.key);
    if (!known.includes(key)) refuse(`There is no scheduled trigger ${key}. There are: ${known.join(', ') || 'none'}.`);
    return c.json({ deliveries: await forge.runSchedule(key) });
  });
  app.get('/faults', (c) => c.json({ faults: forge.faults() }));
  app.post('/faults', async (c) => {
    forge.addFault(await readBody(c, faultSchema));
    return c.json({ faults: forge.faults() }, 201);
  });
  app.delete('/faults', (c) => {
    forge.setFaults([]);
    return c.json({ faults: [] });
  });
  const limitsNow = () => ({ numbers: limits.numbers(), spent: limits.spent() });
  app.get('/limits', (c) => c.json(limitsNow()));
  app.post('/limits', async (c) => {
    limits.setNumbers(await readBody(c, limitsSchema));
    return c.json(limitsNow());
  });
  app.delete('/limits', (c) => {
    limits.reset();
    return c.json(limitsNow());
  });
  app.get('/switches', (c) => c.json(readSwitches(sandbox)));
  app.post('/switches', async (c) => {
    setSwitches(sandbox, await readBody(c, switchesSchema));
    return c.json(readSwitches(sandbox));
  });
  app.get('/contracts', (c) => c.json(contracts.state()));
  app.post('/contracts', async (c) => {
    const { on } = await readBody(c, contractsSchema);
    if (on) await contracts.start();
    else contracts.stop();
    return c.json(contracts.state());
  });
  app.delete('/contracts', async (c) => {
    await contracts.clear();
    return c.json(contracts.state());
  });
  app.post('/snapshot', async (c) => {
    await readBody(c, nothing);
    const id = `snapshot-${snapshots.size + 1}`;
    snapshots.set(id, sandbox.snapshot());
    return c.json({ id }, 201);
  });
  app.post('/restore', async (c) => {
    const { id } = await readBody(c, snapshotSchema);
    sandbox.restore(snapshots.get(id) ?? refuse(`There is no snapshot ${id}.`));
    return c.json({ id });
  });
  app.all('*', (c) => c.json({ error: `The control plane has no ${c.req.method} ${c.req.path}.` }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    return c.json({ error: error.message }, isRefusal(error) ? 400 : 500);
  });
  return app;
}

/** What the app throws is an answer like another: the bridge too gives a frame its message. */
async function invoke(run: () => Promise<unknown>): Promise<{ result: unknown } | { error: string }> {
  try {
    return { result: (await run()) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
