import type { Sandbox } from '../../sandbox/sandbox';

/**
 * Holds a sandbox's clock between the calls of the app, so that what a test or a busy machine needs is not taken from the
 * time of an invocation. Who moves the clock moves it all the same.
 */
export function holdClock({ forge, site: { clock } }: Pick<Sandbox, 'forge' | 'site'>): void {
  let now = clock.now();
  let isHolding = false;
  clock.onMove((byMs) => {
    if (!isHolding) now += byMs;
  });
  forge.beforeCall(() => {
    isHolding = true;
    clock.set(now);
    isHolding = false;
  });
}
