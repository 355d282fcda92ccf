import type { Product } from '../core/product';
import type { ProductDoor } from '../product-door';
import type { Site } from '../site';
import { createCallLog } from './call-log';
import { contextStatus } from './context-status';
import { createEvents } from './events';
import { createFaults, type OutboundCall } from './faults';
import type { LoadApp } from './find-handler';
import { invokeResolver } from './invoke';
import { createKvs } from './kvs';
import type { Manifest } from './load-manifest';
import type { Platform } from './platform';
import { requestProduct } from './product-proxy';
import { installRuntimeGlobals, runOutsideInvocation } from './runtime-globals';
import { FIRST_SWITCHES, type Switches } from './switches';
import { FUNCTION_TIME_LIMIT_MS } from './time-limit';
import type { Forge } from './types';

type Parts = {
  readonly site: Site;
  readonly jira: Product;
  readonly confluence: Product;
  readonly exchange: ProductDoor['exchange'];
  readonly manifest: Manifest;
  readonly loadApp: LoadApp;
  /** Real milliseconds until a function is cut off. */
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
  timeLimitMs = FUNCTION_TIME_LIMIT_MS,
}: Parts): Forge {
  installRuntimeGlobals();
  let switches: Switches = FIRST_SWITCHES;
  const readSwitches = () => switches;
  const log = createCallLog();
  const kvs = createKvs({ site, manifest, switches: readSwitches });
  const faults = createFaults();
  const callListeners = new Set<(call: OutboundCall) => void | Promise<void>>();
  const platform: Platform = {
    site,
    manifest,
    products: { jira, confluence },
    exchange,
    log,
    kvs,
    faults,
    async beforeCall(call) {
      for (const listener of callListeners) await runOutsideInvocation(() => listener(call));
    },
    switches: readSwitches,
    loadApp,
    timeLimitMs,
  };
  const events = createEvents(platform);
  const underWay = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  };
  const setFaults: Forge['setFaults'] = (rules) => {
    faults.clear();
    for (const rule of rules) faults.add(rule);
  };

  return {
    invoke: (call) => track(invokeResolver(platform, call)),
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
    contextStatus: (call) => track(contextStatus(platform, call)),
    emit: events.emit,
    deliveries: events.log,
    startDelivering: events.startDelivering,
    setFaults,
    addFault: faults.add,
    faults: faults.list,
    beforeCall(listener) {
      callListeners.add(listener);
      return () => void callListeners.delete(listener);
    },
    calls: log.calls,
    clearCalls: log.clear,
    async settle() {
      do {
        while (underWay.size > 0) await Promise.allSettled(underWay);
        await events.deliverAll();
      } while (underWay.size > 0);
    },
    switches: readSwitches,
    setSwitches: (changes) => void (switches = { ...switches, ...changes }),
    reset() {
      switches = FIRST_SWITCHES;
      kvs.restore([]);
      events.restore([]);
      setFaults([]);
      log.clear();
    },
    snapshot: () => ({ entries: kvs.snapshot(), switches, waiting: events.snapshot() }),
    restore(saved) {
      kvs.restore(saved.entries);
      events.restore(saved.waiting);
      switches = saved.switches;
    },
  };
}
