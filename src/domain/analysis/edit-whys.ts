import type { Analysis, FactorKind, Why } from '../analysis';
import { addFactor } from './edit-factors';
import { isLeaf, walkWhys } from './why-tree';

/** A new answer below a parent, behind the answers that stand there. */
export const addWhy = (analysis: Analysis, why: Pick<Why, 'id' | 'parentId'>): Analysis => ({
  ...analysis,
  whys: [...analysis.whys, { ...why, text: '', factorId: null }],
});

export const changeWhy = (analysis: Analysis, id: string, text: string): Analysis => ({
  ...analysis,
  whys: analysis.whys.map((why) => (why.id === id ? { ...why, text } : why)),
});

/** With every answer below it. A factor that was made of one stays. */
export function removeWhy(analysis: Analysis, id: string): Analysis {
  const gone = new Set([id, ...walkWhys(analysis.whys, id).map(({ why }) => why.id)]);
  return { ...analysis, whys: analysis.whys.filter((why) => !gone.has(why.id)) };
}

/** Makes the answer a factor, and notes so on it. Only a leaf that has words and is no factor yet; else nothing changes. */
export function makeFactorOf(
  analysis: Analysis,
  whyId: string,
  factor: { readonly id: string; readonly kind: FactorKind },
): Analysis {
  const why = analysis.whys.find(({ id }) => id === whyId);
  if (!why || why.text.trim() === '' || why.factorId !== null || !isLeaf(analysis.whys, whyId)) return analysis;
  return {
    ...addFactor(analysis, { ...factor, text: why.text.trim(), theme: null }),
    whys: analysis.whys.map((other) => (other.id === whyId ? { ...other, factorId: factor.id } : other)),
  };
}
