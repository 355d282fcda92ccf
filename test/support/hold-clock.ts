import type { Sandbox } from '../../sandbox/sandbox';

/**
 * Holds a sandbox's clock between the calls of the app, so that what a test or a busy machine needs is not taken from the
 * time of an invocation.
 */
export function holdClock({ forge, site }: Pick<Sandbox, 'forge' | 'site'>): {
  /** Lets time pass all the same. */
  advance(ms: number): void;
  /** The clock runs again. */
  release(): void;
} {
  let now = site.clock.now();
  const release = forge.beforeCall(() => site.clock.set(now));
  return { advance: (ms) => void (now += ms), release };
}
