import type { Analysis } from '../analysis';
import { isForest } from './why-tree';

/** What two people wrote in the same place. Mine stands in the merged analysis, theirs is only told of. */
export type Clash = {
  readonly where: 'trigger' | 'factor' | 'why';
  readonly mine: string;
  /** null: they removed it. */
  readonly theirs: string | null;
};

export type Merged = { readonly analysis: Analysis; readonly clashes: readonly Clash[] };

type Part = { readonly id: string; readonly text: string };

/**
 * Brings together what two people made of the same analysis: what one of them left alone follows the other, and where both
 * changed the same, mine wins and theirs is told of, so that nothing of either gets lost unseen.
 * @param base what both began with.
 */
export function mergeAnalysis(base: Analysis, mine: Analysis, theirs: Analysis): Merged {
  const factors = mergeParts('factor', base.factors, mine.factors, theirs.factors);
  const whys = mergeParts('why', base.whys, mine.whys, theirs.whys);
  const ids = new Set(whys.parts.map(({ id }) => id));
  const factorIds = new Set(factors.parts.map(({ id }) => id));
  // What one of them hung below an answer that the other removed becomes an answer of its own.
  const hung = whys.parts.map((why) => ({
    ...why,
    parentId: why.parentId !== null && ids.has(why.parentId) ? why.parentId : null,
    factorId: why.factorId !== null && factorIds.has(why.factorId) ? why.factorId : null,
  }));
  const isMine = mine.trigger !== base.trigger;
  const isClash = isMine && theirs.trigger !== base.trigger && theirs.trigger !== mine.trigger;
  return {
    analysis: {
      trigger: isMine ? mine.trigger : theirs.trigger,
      factors: factors.parts,
      whys: isForest(hung) ? hung : hung.map((why) => ({ ...why, parentId: null })),
    },
    clashes: [
      ...(isClash ? [{ where: 'trigger', mine: mine.trigger, theirs: theirs.trigger || null } as const] : []),
      ...factors.clashes,
      ...whys.clashes,
    ],
  };
}

function mergeParts<P extends Part>(
  where: Clash['where'],
  base: readonly P[],
  mine: readonly P[],
  theirs: readonly P[],
): { readonly parts: readonly P[]; readonly clashes: readonly Clash[] } {
  const of = (parts: readonly P[], id: string) => parts.find((part) => part.id === id);
  const clashes: Clash[] = [];
  const merge = (id: string): readonly P[] => {
    const [old, my, their] = [of(base, id), of(mine, id), of(theirs, id)];
    const iChanged = !isSame(old, my);
    const theyChanged = !isSame(old, their);
    if (iChanged && theyChanged && !isSame(my, their))
      clashes.push({ where, mine: my?.text ?? '', theirs: their?.text ?? null });
    // Somebody's words are not taken away by a removal that did not know them.
    const kept = iChanged ? (my ?? (theyChanged ? their : undefined)) : their;
    return kept ? [kept] : [];
  };
  const ids = orderOf(base, mine, theirs);
  return { parts: ids.flatMap(merge), clashes };
}

/** Mine where I changed the order, else theirs; what only the other one has stands behind. */
function orderOf(base: readonly Part[], mine: readonly Part[], theirs: readonly Part[]): readonly string[] {
  const ids = (parts: readonly Part[]) => parts.map(({ id }) => id);
  const kept = ids(base).filter((id) => ids(mine).includes(id));
  const inMine = ids(mine).filter((id) => kept.includes(id));
  const isReordered = kept.join() !== inMine.join();
  return [...new Set(isReordered ? [...ids(mine), ...ids(theirs)] : [...ids(theirs), ...ids(mine)])];
}

const isSame = (a: Part | undefined, b: Part | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
