import type { Sandbox, SandboxSnapshot } from '../../sandbox/sandbox';

const PAST_THE_TURN = 61_000;

type Work = {
  readonly sandbox: Sandbox;
  /** What each case begins with. */
  readonly clean: SandboxSnapshot;
  readonly work: () => Promise<unknown>;
  /** What people do then, when others may take over. */
  readonly again: () => Promise<unknown>;
  readonly expectAllRight: () => Promise<void>;
};

/** How many calls to products and storage something takes when nothing fails. */
export async function countCalls({ sandbox, clean, work }: Pick<Work, 'sandbox' | 'clean' | 'work'>): Promise<number> {
  let calls = 0;
  const stop = sandbox.forge.beforeCall(() => void (calls += 1));
  await work();
  stop();
  sandbox.restore(clean);
  return calls;
}

/**
 * Runs a piece of work with a fault at each of its calls in turn, before and after it took effect, and then again as people
 * would.
 * @returns how many cases that were.
 */
export async function withFaultAtEach({ sandbox, clean, work, again, expectAllRight }: Work): Promise<number> {
  const calls = await countCalls({ sandbox, clean, work });
  let cases = 0;
  for (const fault of ['before', 'after'] as const) {
    for (let skip = 0; skip < calls; skip += 1) {
      sandbox.restore(clean);
      sandbox.forge.setFaults([{ match: {}, fault, times: 1, skip }]);
      await work();
      sandbox.forge.setFaults([]);
      sandbox.site.clock.advance(PAST_THE_TURN);
      await again();
      await expectAllRight().catch((error: unknown) => {
        throw new Error(`A fault ${fault} call ${skip + 1} of ${calls} took effect.`, { cause: error });
      });
      cases += 1;
    }
  }
  return cases;
}
