import type { Product } from '../core/product';
import type { ProductDoor } from '../product-door';
import type { Site } from '../site';
import { createCallLog } from './call-log';
import { contextStatus } from './context-status';
import { createDelivering } from './deliveries/deliver-due';
import { createDeliveryLog } from './deliveries/delivery-log';
import { createEvents } from './events';
import { exportMacro } from './export-macro';
import { createFaults, type OutboundCall } from './faults';
import type { LoadApp } from './find-handler';
import { invokeResolver } from './invoke';
import { createKvs } from './kvs';
import type { RateLimits } from '../limits';
import type { Manifest } from './load-manifest';
import type { Platform } from './platform';
import { requestProduct } from './product-proxy';
import { createQueues } from './queues';
import { createQueueDelivery } from './queues/deliver';
import { NO_PUSHES } from './queues/push-limits';
import { installRuntimeGlobals, runOutsideInvocation } from './runtime-globals';
import { createSchedules } from './schedules';
import { FIRST_SWITCHES, type Switches } from './switches';
import type { Forge } from './types';
import { createWaits } from './waits';

type Parts = {
  readonly site: Site;
  readonly jira: Product;
  readonly confluence: Product;
  readonly exchange: ProductDoor['exchange'];
  readonly manifest: Manifest;
  readonly loadApp: LoadApp;
  readonly limits: Pick<RateLimits, 'numbers'>;
};

/** The Forge platform of the sandbox: one app, one environment, one installation. */
export function createForge({ site, jira, confluence, exchange, manifest, loadApp, limits }: Parts): Forge {
  installRuntimeGlobals();
  let switches: Switches = FIRST_SWITCHES;
  const readSwitches = () => switches;
  const log = createCallLog();
  const kvs = createKvs({ site, manifest, switches: readSwitches, limits });
  const deliveries = createDeliveryLog();
  const queues = createQueues({ site, manifest, switches: readSwitches, deliveries });
  const faults = createFaults(() => switches.troubleBody === 'html');
  const callListeners = new Set<(call: OutboundCall) => void | Promise<void>>();
  const platform: Platform = {
    site,
    manifest,
    products: { jira, confluence },
    exchange,
    log,
    kvs,
    queues,
    deliveries,
    faults,
    async beforeCall(call) {
      for (const listener of callListeners) await runOutsideInvocation(() => listener(call));
    },
    switches: readSwitches,
    waits: createWaits(site.clock, () => switches.waits === 'skip'),
    loadApp,
  };
  const events = createEvents(platform);
  const schedules = createSchedules(platform);
  const delivering = createDelivering([events, createQueueDelivery(platform), schedules]);
  // What waits keeps its distance from now: else it would be out of reach once the clock is moved back.
  site.clock.onMove((byMs) => {
    if (byMs < 0) for (const source of [events, queues, schedules]) source.shift(byMs);
  });
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
        invocation: null,
        path,
        init,
      }),
    contextStatus: (call) => track(contextStatus(platform, call)),
    exportMacro: (call) => track(exportMacro(platform, call)),
    emit: events.emit,
    deliveries: deliveries.list,
    deliverDue: delivering.deliverDue,
    startDelivering: delivering.startDelivering,
    runSchedule: (key) => track(schedules.runNow(key)),
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
        await delivering.deliverDue();
      } while (underWay.size > 0);
    },
    switches: readSwitches,
    setSwitches: (changes) => void (switches = { ...switches, ...changes }),
    reset() {
      switches = FIRST_SWITCHES;
      kvs.restore([]);
      deliveries.clear();
      events.restore([]);
      queues.restore({ waiting: [], jobs: [], counts: NO_PUSHES });
      schedules.reset();
      setFaults([]);
      log.clear();
    },
    snapshot: () => ({
      entries: kvs.snapshot(),
      switches,
      events: events.snapshot(),
      queues: queues.snapshot(),
      schedules: schedules.snapshot(),
    }),
    restore(saved) {
      kvs.restore(saved.entries);
      deliveries.clear();
      events.restore(saved.events);
      queues.restore(saved.queues);
      schedules.restore(saved.schedules);
      switches = saved.switches;
    },
  };
}
