import { AsyncLocalStorage } from 'node:async_hooks';
import { dateOn } from './sandbox-date';
import { timersOn } from './sandbox-timers';
import type { Waits } from './waits';

/** What one invocation sees of the platform through the globals that `@forge/*` read. */
export type InvocationWorld = {
  readonly fetch: (meta: unknown, path: unknown, init: unknown) => Promise<Response>;
  /** The value of `__forge_runtime__`. */
  readonly runtime: object;
  /** Epoch milliseconds of the sandbox. */
  readonly now: () => number;
  /** Its waiting, which ends with it. */
  readonly after: Waits['after'];
};

const running = new AsyncLocalStorage<InvocationWorld>();
const RealDate = Date;
/** The machine's timers, also inside an invocation. */
export const realTimers = { setTimeout, clearTimeout };
let installed = false;

/** Epoch milliseconds of the machine, also inside an invocation. */
export const realNow = (): number => RealDate.now();

/**
 * Installs the doors of the Forge runtime, once per process. Several sandboxes may live in it: each call finds the one
 * whose invocation it belongs to.
 */
export function installRuntimeGlobals(): void {
  if (installed) return;
  installed = true;
  define('__forge_fetch__', { value: fetchInInvocation });
  // Undefined outside an invocation: `@forge/kvs` looks at it while it is imported, and `@forge/api` then says itself
  // that there is no runtime.
  define('__forge_runtime__', { get: () => running.getStore()?.runtime });
  const timers = timersOn(realTimers, () => running.getStore() ?? null);
  for (const [name, value] of Object.entries(timers)) define(name, { value, writable: true });
  define('Date', { value: dateOn(RealDate, () => running.getStore()?.now() ?? null), writable: true });
}

/** Runs the app's code inside an invocation. */
export const runInInvocation = <T>(world: InvocationWorld, work: () => Promise<T>): Promise<T> =>
  running.run(world, work);

/** Runs the sandbox's own code, which must see neither the invocation's globals nor its clock. */
export const runOutsideInvocation = <T>(work: () => T): T => running.exit(work);

async function fetchInInvocation(meta: unknown, path: unknown, init: unknown): Promise<Response> {
  const world = running.getStore();
  if (!world) {
    throw new Error(
      `The app asked for ${String(path)} outside an invocation. Only code that a resolver runs reaches the sandbox.`,
    );
  }
  return world.fetch(meta, path, init);
}

const define = (name: string, property: PropertyDescriptor) =>
  Object.defineProperty(globalThis, name, { configurable: true, enumerable: false, ...property });
