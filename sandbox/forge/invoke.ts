import { randomUUID } from 'node:crypto';
import { describeRuntime } from './app-context';
import { describeContext } from './describe-context';
import { findHandler, type LoadApp } from './find-handler';
import { describeInstallation, installContext } from './installation';
import { jsonBytes, throughJson } from './json';
import { moduleByKey } from './load-manifest';
import type { Invocation, Platform } from './platform';
import { forgeFetch } from './proxy';
import { runInInvocation } from './runtime-globals';
import { withinTime } from './time-limit';
import type { ResolverCall } from './types';

const MAX_PAYLOAD_BYTES = 500 * 1024;
const MAX_RESULT_BYTES = 5 * 1024 * 1024;

/** Runs a resolver of the app. @throws what the app throws, and `Error` where the platform refuses. */
export async function invokeResolver(
  platform: Platform,
  loadApp: LoadApp,
  limitMs: number,
  call: ResolverCall,
): Promise<unknown> {
  const { site, manifest, switches } = platform;
  const { accountId, place } = call;
  if (jsonBytes(call.payload) > MAX_PAYLOAD_BYTES)
    throw new Error(`The payload has more than ${MAX_PAYLOAD_BYTES} bytes.`);
  const module = moduleByKey(manifest, place.moduleKey);
  const { functionKey, handler } = await findHandler(manifest, module, loadApp);

  const invocation: Invocation = { id: randomUUID(), accountId, ended: false };
  const endsAt = performance.now() + limitMs;
  const remainingMs = () => Math.max(0, Math.round(endsAt - performance.now()));
  const world = {
    fetch: (meta: unknown, path: unknown, init: unknown) => forgeFetch(platform, invocation, meta, path, init),
    runtime: describeRuntime({ platform, invocation, module, functionKey, remainingMs }),
    now: site.clock.now,
  };
  const request = {
    call: { functionKey: call.functionKey, payload: throughJson(call.payload) },
    context: throughJson(describeContext(platform, call)),
  };
  const runtimePayload = {
    principal: { accountId },
    installContext: installContext(site),
    installation: describeInstallation(site, switches()),
  };
  try {
    const running = runInInvocation(world, async () => handler(request, runtimePayload));
    const result = await withinTime(limitMs, running);
    if (jsonBytes(result) > MAX_RESULT_BYTES) throw new Error(`The result has more than ${MAX_RESULT_BYTES} bytes.`);
    return throughJson(result);
  } catch (error) {
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    invocation.ended = true;
  }
}
