import { randomUUID } from 'node:crypto';
import { describeRuntime } from './app-context';
import { findHandler } from './find-handler';
import { describeInstallation, installContext } from './installation';
import { jsonBytes, throughJson } from './json';
import type { Invocation, Platform } from './platform';
import { forgeFetch } from './proxy';
import { runInInvocation } from './runtime-globals';
import { startTimeLimit, timeLimitMs } from './time-limit';

const MAX_RESULT_BYTES = 5 * 1024 * 1024;

export type FunctionCall = {
  /** The module for which it runs. */
  readonly module: { readonly type: string; readonly key: string };
  readonly functionKey: string;
  /** The person who is there; null for events, where nobody is. */
  readonly accountId: string | null;
  /** The function's first argument; it goes through JSON. */
  readonly payload: unknown;
  /** The invocation whose pushes to queues led to this one. */
  readonly originId?: string;
};

/** Runs a function of the app as one invocation. @throws what the app throws, and `Error` where the platform refuses. */
export async function runFunction(platform: Platform, call: FunctionCall): Promise<unknown> {
  const { site, manifest, switches, loadApp, waits } = platform;
  const { module, functionKey, accountId } = call;
  const handler = await findHandler(manifest, functionKey, loadApp);

  const id = randomUUID();
  const stops = new Set<() => void>();
  const after = (ms: number, wake: () => void) => {
    const stop = waits.after(ms, wake);
    stops.add(stop);
    return stop;
  };
  const invocation: Invocation = {
    id,
    originId: call.originId ?? id,
    accountId,
    ended: false,
    pause: (ms) => waits.pause(ms, after),
  };
  const { remainingMs, within } = startTimeLimit(site.clock, waits, timeLimitMs(manifest, module.type, functionKey));
  const world = {
    fetch: (meta: unknown, path: unknown, init: unknown) => forgeFetch(platform, invocation, meta, path, init),
    runtime: describeRuntime({ platform, invocation, module, functionKey, remainingMs }),
    now: site.clock.now,
    after,
  };
  const context = {
    ...(accountId === null ? {} : { principal: { accountId } }),
    installContext: installContext(site),
    installation: describeInstallation(site, switches()),
  };
  const payload = throughJson(call.payload);
  try {
    const running = runInInvocation(world, async () => handler(payload, context));
    const result = await within(running);
    if (jsonBytes(result) > MAX_RESULT_BYTES) throw new Error(`The result has more than ${MAX_RESULT_BYTES} bytes.`);
    return throughJson(result);
  } catch (error) {
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    invocation.ended = true;
    for (const stop of stops) stop();
  }
}
