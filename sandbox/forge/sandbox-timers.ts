import { AsyncResource } from 'node:async_hooks';
import type { Waits } from './waits';

type Timers = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;
/** What a timer may call, with what. */
type Callback = (...args: readonly unknown[]) => void;

/** The longest that a real timer takes; one that only stands for a wait never ends by itself. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * `setTimeout` and `clearTimeout`, except that an invocation waits on the sandbox's clock. Proxies, so that all else of them
 * stays as it is.
 * @param waits those of the invocation that asks; null outside of one.
 */
export function timersOn(real: Timers, waits: () => Pick<Waits, 'after'> | null): Timers {
  const stops = new WeakMap<object, () => void>();
  const stop = (handle: unknown) => {
    if (typeof handle === 'object' && handle !== null) stops.get(handle)?.();
  };
  return {
    setTimeout: new Proxy(real.setTimeout, {
      apply(target, self, args: readonly unknown[]): unknown {
        const own = waits();
        const [callback, ms, ...rest] = args;
        if (!own || !isCallback(callback)) return Reflect.apply(target, self, args);
        const handle = real.setTimeout(() => undefined, NEVER_MS).unref();
        const wake = AsyncResource.bind(() => callback(...rest));
        const cancel = own.after(typeof ms === 'number' ? Math.max(1, ms) : 1, () => {
          real.clearTimeout(handle);
          wake();
        });
        stops.set(handle, cancel);
        return handle;
      },
    }),
    clearTimeout: new Proxy(real.clearTimeout, {
      apply(target, self, args: readonly unknown[]): unknown {
        stop(args[0]);
        return Reflect.apply(target, self, args);
      },
    }),
  };
}

const isCallback = (value: unknown): value is Callback => typeof value === 'function';
