import type { Analysis } from '../analysis';

type Part = { readonly id: string };

/**
 * Puts back what was removed since, in its place; what was changed or added meanwhile stays.
 * @param before as it was right before the removal.
 */
export function restoreRemoved(now: Analysis, before: Analysis): Analysis {
  const factors = putBack(now.factors, before.factors);
  const isThere = (factorId: string) => factors.some(({ id }) => id === factorId);
  const whys = putBack(now.whys, before.whys).map((why) => {
    const { factorId = null } = before.whys.find(({ id }) => id === why.id) ?? {};
    return why.factorId === null && factorId !== null && isThere(factorId) ? { ...why, factorId } : why;
  });
  return { ...now, factors, whys };
}

function putBack<P extends Part>(now: readonly P[], before: readonly P[]): readonly P[] {
  return before.reduce<readonly P[]>(
    (parts, part, index) =>
      parts.some(({ id }) => id === part.id) ? parts : [...parts.slice(0, index), part, ...parts.slice(index)],
    now,
  );
}
