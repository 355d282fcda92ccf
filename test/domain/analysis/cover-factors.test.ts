import { countFactors, isSameTotals, totalOf } from '../../../src/domain/analysis/count-factors';
import { coverageOf } from '../../../src/domain/analysis/cover-factors';
import { factor } from '../../support/analysis';

const factors = [
  factor({ id: 'a', theme: 'timeouts' }),
  factor({ id: 'b', kind: 'process', theme: 'alerts' }),
  factor({ id: 'c', kind: 'process', theme: 'alerts' }),
];

test('coverage tells what answers what, and what is left on either side', () => {
  const items = [
    { key: 'OPS-1', factorId: 'a' },
    { key: 'OPS-2', factorId: 'a' },
    { key: 'OPS-3', factorId: null },
    { key: 'OPS-4', factorId: 'removed' },
  ];
  const { answered, factorsWithoutAction, actionsWithoutFactor } = coverageOf({ factors }, items);
  expect(answered.map((pair) => [pair.factor.id, pair.items.map(({ key }) => key)])).toEqual([
    ['a', ['OPS-1', 'OPS-2']],
  ]);
  expect(factorsWithoutAction.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(actionsWithoutFactor.map(({ key }) => key)).toEqual(['OPS-3', 'OPS-4']);
});

test('the record holds a number for each kind and each theme once, and no words of a factor', () => {
  const totals = countFactors(factors);
  expect(totals).toEqual({
    kinds: { technical: 1, process: 2, communication: 0, documentation: 0 },
    themes: ['alerts', 'timeouts'],
  });
  expect([totalOf(totals), totalOf(undefined)]).toEqual([3, 0]);
  expect(isSameTotals(totals, countFactors([...factors].reverse()))).toBe(true);
  expect(isSameTotals(totals, countFactors(factors.slice(1)))).toBe(false);
  expect([isSameTotals(undefined, countFactors([])), isSameTotals(undefined, totals)]).toEqual([true, false]);
});
