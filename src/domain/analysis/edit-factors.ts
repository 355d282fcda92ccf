import type { Analysis, Factor } from '../analysis';

export const addFactor = (analysis: Analysis, factor: Factor): Analysis => ({
  ...analysis,
  factors: [...analysis.factors, factor],
});

export const changeFactor = (analysis: Analysis, id: string, change: Partial<Omit<Factor, 'id'>>): Analysis => ({
  ...analysis,
  factors: analysis.factors.map((factor) => (factor.id === id ? { ...factor, ...change } : factor)),
});

/** The answer that it was made of forgets it, too. */
export const removeFactor = (analysis: Analysis, id: string): Analysis => ({
  ...analysis,
  factors: analysis.factors.filter((factor) => factor.id !== id),
  whys: analysis.whys.map((why) => (why.factorId === id ? { ...why, factorId: null } : why)),
});

/** One place up or down; at the end of the list it stays. */
export function moveFactor(analysis: Analysis, id: string, by: -1 | 1): Analysis {
  const from = analysis.factors.findIndex((factor) => factor.id === id);
  const moved = analysis.factors[from];
  const to = from + by;
  if (!moved || to < 0 || to >= analysis.factors.length) return analysis;
  const others = analysis.factors.filter((factor) => factor.id !== id);
  return { ...analysis, factors: [...others.slice(0, to), moved, ...others.slice(to)] };
}
