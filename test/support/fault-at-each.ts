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
  /** Without it all of them. */
  readonly troubles?: readonly Trouble[];
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

/** A call fails and nothing has happened; it has taken effect and its answer is lost; the answer comes too late. */
export const NO_EFFECT = { fault: 'before' } as const;
export const LOST_ANSWER = { fault: 'after' } as const;
const TOO_LATE = { fault: 'slow', ms: 60_000 } as const;
type Trouble = typeof NO_EFFECT | typeof LOST_ANSWER | typeof TOO_LATE;

/** What a person gets, or null where the platform cuts the app off. */
const unlessCutOff = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('timed out after 25 seconds')) return null;
    throw error;
  });

/**
 * Runs a piece of work with trouble at each of its calls in turn: before and after it took effect, and so slow that the
 * invocation does not live to see the answer; and then again as people would.
 * @returns how many cases that were.
 */
export async function withFaultAtEach({
  sandbox,
  clean,
  work,
  again,
  expectAllRight,
  troubles = [NO_EFFECT, LOST_ANSWER, TOO_LATE],
}: Work): Promise<number> {
  const calls = await countCalls({ sandbox, clean, work });
  let cases = 0;
  for (const trouble of troubles) {
    for (let skip = 0; skip < calls; skip += 1) {
      sandbox.restore(clean);
      sandbox.forge.setSwitches({ waits: 'skip' });
      sandbox.forge.setFaults([{ match: {}, times: 1, skip, ...trouble }]);
      await unlessCutOff(work());
      sandbox.forge.setFaults([]);
      sandbox.site.clock.advance(PAST_THE_TURN);
      await again();
      await expectAllRight().catch((error: unknown) => {
        throw new Error(`Trouble (${trouble.fault}) at call ${skip + 1} of ${calls} took effect.`, { cause: error });
      });
      cases += 1;
    }
  }
  return cases;
}
