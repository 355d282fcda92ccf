import { FACTOR_KINDS, type Factor, type FactorKind } from '../analysis';

/** What the record on the incident says of its factors, for trends: numbers and labels, no prose. */
export type FactorTotals = {
  readonly kinds: Readonly<Record<FactorKind, number>>;
  /** In the order of the alphabet, each once. */
  readonly themes: readonly string[];
};

export function countFactors(factors: readonly Pick<Factor, 'kind' | 'theme'>[]): FactorTotals {
  const ofKind = (kind: FactorKind) => factors.filter((factor) => factor.kind === kind).length;
  const [technical, process, communication, documentation] = FACTOR_KINDS;
  return {
    kinds: {
      technical: ofKind(technical),
      process: ofKind(process),
      communication: ofKind(communication),
      documentation: ofKind(documentation),
    },
    themes: themesOf(factors),
  };
}

export const themesOf = (factors: readonly Pick<Factor, 'theme'>[]): readonly string[] =>
  [...new Set(factors.flatMap(({ theme }) => theme ?? []))].sort();

/** How many factors the record says there are; 0 where it says nothing of them. */
export const totalOf = (totals: FactorTotals | undefined): number =>
  totals ? FACTOR_KINDS.reduce((sum, kind) => sum + totals.kinds[kind], 0) : 0;

/** Whether the record says the same as the analysis. A record that was never told of any says the same as none. */
export const isSameTotals = (recorded: FactorTotals | undefined, now: FactorTotals): boolean =>
  FACTOR_KINDS.every((kind) => (recorded?.kinds[kind] ?? 0) === now.kinds[kind]) &&
  JSON.stringify(recorded?.themes ?? []) === JSON.stringify(now.themes);
