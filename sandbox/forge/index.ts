import type { Product } from '../core/product';
import type { ProductDoor } from '../product-door';
import type { Site } from '../site';
import { createCallLog } from './call-log';
import type { LoadApp } from './find-handler';
import { invokeResolver } from './invoke';
import { createKvs } from './kvs';
import type { Manifest } from './load-manifest';
import type { Platform } from './platform';
import { requestProduct } from './product-proxy';
import { installRuntimeGlobals } from './runtime-globals';
import { FIRST_SWITCHES, type Switches } from './switches';
import { RESOLVER_TIME_LIMIT_MS } from './time-limit';
import type { Forge } from './types';

type Parts = {
  readonly site: Site;
  readonly jira: Product;
  readonly confluence: Product;
  readonly exchange: ProductDoor['exchange'];
  readonly manifest: Manifest;
  readonly loadApp: LoadApp;
  /** Real milliseconds until a resolver is cut off. */
  readonly timeLimitMs?: number;
};

/** The Forge platform of the sandbox: one app, one environment, one installation. */
export function createForge({
  site,
  jira,
  confluence,
  exchange,
  manifest,
  loadApp,
  timeLimitMs = RESOLVER_TIME_LIMIT_MS,
}: Parts): Forge {
  installRuntimeGlobals();
  let switches: Switches = FIRST_SWITCHES;
  const readSwitches = () => switches;
  const log = createCallLog();
  const kvs = createKvs({ site, manifest, switches: readSwitches });
  const platform: Platform = {
    site,
    manifest,
    products: { jira, confluence },
    exchange,
    log,
    kvs,
    switches: readSwitches,
  };
  const underWay = new Set<Promise<unknown>>();

  return {
    invoke(call) {
      const running: Promise<unknown> = invokeResolver(platform, loadApp, timeLimitMs, call).finally(() =>
        underWay.delete(running),
      );
      underWay.add(running);
      return running;
    },
    fetchProduct: ({ accountId, product, path, init }) =>
      requestProduct(platform, {
        product,
        actingAs: 'user',
        userId: accountId,
        onBehalfOf: null,
        via: 'bridge',
        invocationId: null,
        path,
        init,
      }),
    calls: log.calls,
    clearCalls: log.clear,
    async settle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    switches: readSwitches,
    setSwitches: (changes) => void (switches = { ...switches, ...changes }),
    reset() {
      switches = FIRST_SWITCHES;
      kvs.restore([]);
      log.clear();
    },
    snapshot: () => ({ entries: kvs.snapshot(), switches }),
    restore(saved) {
      kvs.restore(saved.entries);
      switches = saved.switches;
    },
  };
}
