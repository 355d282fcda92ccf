import fc from 'fast-check';

const SHOWN = 3_000;

/**
 * Holds a check against many arbitrary values. It ends with the first that fails, because making huge ones smaller takes
 * minutes, and prints the seed and the path to it: `fc.assert(..., { seed, path })` runs that one again, and shrinks it.
 */
export function always<T>(arbitrary: fc.Arbitrary<T>, numRuns: number, check: (value: T) => void): void {
  const found = fc.check(fc.property(arbitrary, check), { numRuns, endOnFailure: true });
  if (!found.failed) return;
  const { seed, counterexamplePath, numRuns: run, errorInstance, counterexample } = found;
  const [why, value] = [String(errorInstance), fc.stringify(counterexample)].map((text) => text.slice(0, SHOWN));
  throw new Error(
    `Fails in run ${run} with { seed: ${seed}, path: "${counterexamplePath ?? ''}" }:\n${why ?? ''}\nfor ${value ?? ''}`,
  );
}
