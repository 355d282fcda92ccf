import type { Analysis, Factor } from '../analysis';

type Answer = { readonly factorId: string | null };

/** How far action items and factors answer each other. An item whose factor is gone answers none. */
export type Coverage<Item extends Answer> = {
  readonly answered: readonly { readonly factor: Factor; readonly items: readonly Item[] }[];
  readonly factorsWithoutAction: readonly Factor[];
  readonly actionsWithoutFactor: readonly Item[];
};

export function coverageOf<Item extends Answer>(
  { factors }: Pick<Analysis, 'factors'>,
  actionItems: readonly Item[],
): Coverage<Item> {
  const byFactor = new Map<string, Item[]>(factors.map(({ id }) => [id, []]));
  const actionsWithoutFactor: Item[] = [];
  for (const item of actionItems) {
    const answers = item.factorId === null ? undefined : byFactor.get(item.factorId);
    (answers ?? actionsWithoutFactor).push(item);
  }
  const pairs = factors.map((factor) => ({ factor, items: byFactor.get(factor.id) ?? [] }));
  return {
    answered: pairs.filter(({ items }) => items.length > 0),
    factorsWithoutAction: pairs.filter(({ items }) => items.length === 0).map(({ factor }) => factor),
    actionsWithoutFactor,
  };
}
