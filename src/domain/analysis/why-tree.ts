import type { Why } from '../analysis';

/** Answers below a parent, in their order. */
export const answersTo = (whys: readonly Why[], parentId: string | null): readonly Why[] =>
  whys.filter((why) => why.parentId === parentId);

export const isLeaf = (whys: readonly Why[], id: string): boolean => !whys.some(({ parentId }) => parentId === id);

/** Every answer with its depth, from 1, each right after the one it answers. */
export function walkWhys(
  whys: readonly Why[],
  parentId: string | null = null,
  depth = 1,
): readonly { readonly why: Why; readonly depth: number }[] {
  return answersTo(whys, parentId).flatMap((why) => [{ why, depth }, ...walkWhys(whys, why.id, depth + 1)]);
}

/** Whether every answer hangs below a question that is there, and none below itself. */
export function isForest(whys: readonly Why[]): boolean {
  return new Set(whys.map(({ id }) => id)).size === whys.length && walkWhys(whys).length === whys.length;
}
