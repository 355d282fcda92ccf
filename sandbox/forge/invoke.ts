import { describeContext } from './describe-context';
import { jsonBytes } from './json';
import { moduleByKey } from './load-manifest';
import type { Platform } from './platform';
import { runFunction } from './run-function';
import type { ResolverCall } from './types';

const MAX_PAYLOAD_BYTES = 500 * 1024;

/** Runs a resolver of the app. @throws what the app throws, and `Error` where the platform refuses. */
export async function invokeResolver(platform: Platform, call: ResolverCall): Promise<unknown> {
  const { accountId, place, functionKey, payload } = call;
  if (jsonBytes(payload) > MAX_PAYLOAD_BYTES) throw new Error(`The payload has more than ${MAX_PAYLOAD_BYTES} bytes.`);
  const module = moduleByKey(platform.manifest, place.moduleKey);
  const { key, resolver } = module;
  if (resolver === null) throw new Error(`The module ${key} has no resolver: it cannot be invoked.`);
  return runFunction(platform, {
    module,
    functionKey: resolver,
    accountId,
    payload: { call: { functionKey, payload }, context: contextFor(platform, call) },
  });
}

function contextFor(platform: Platform, call: ResolverCall) {
  const { siteUrl, ...context } = describeContext(platform, call);
  return platform.switches().contextSiteUrl ? { ...context, siteUrl } : context;
}
