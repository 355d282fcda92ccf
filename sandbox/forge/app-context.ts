import type { Invocation, Platform } from './platform';
import {
  APP_VERSION,
  describeInstallation,
  ENVIRONMENT_ID,
  ENVIRONMENT_TYPE,
  installContext,
  INSTALLATION_ID,
} from './installation';

type Parts = {
  readonly platform: Platform;
  readonly invocation: Invocation;
  readonly module: { readonly type: string; readonly key: string };
  readonly functionKey: string;
  /** Milliseconds until the invocation is cut off. */
  readonly remainingMs: () => number;
};

/** `__forge_runtime__` of one invocation: what `getAppContext()`, `authorize()` and `permissions` of `@forge/api` read. */
export function describeRuntime({ platform, invocation, module, functionKey, remainingMs }: Parts): object {
  const { site, manifest, switches } = platform;
  return {
    // Only a real proxy would use it: in the sandbox every request goes through `__forge_fetch__`.
    proxy: { token: 'sandbox', url: site.baseUrl },
    contextAri: installContext(site),
    container: {},
    appContext: {
      appId: manifest.appId,
      appVersion: APP_VERSION,
      environmentId: ENVIRONMENT_ID,
      environmentType: ENVIRONMENT_TYPE,
      invocationId: invocation.id,
      installationId: INSTALLATION_ID,
      functionKey,
      moduleType: module.type,
      moduleKey: module.key,
      installation: describeInstallation(site, switches()),
      permissions: { scopes: manifest.scopes.map(({ name }) => name), external: manifest.external },
    },
    ...(invocation.accountId === null ? {} : { aaid: invocation.accountId }),
    lambdaContext: { awsRequestId: invocation.id, getRemainingTimeInMillis: remainingMs },
    tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: invocation.id.replaceAll('-', '').slice(0, 16) },
    realtime: {},
    metrics: UNREAD_METRICS,
    featureFlags: () => false,
  };
}

/** Nobody reads an app's metrics in the sandbox. */
const UNREAD_METRICS = {
  counter: () => ({ incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};
