import { addFactor, changeFactor, moveFactor, removeFactor } from '../../../src/domain/analysis/edit-factors';
import { addWhy, changeWhy, makeFactorOf, removeWhy } from '../../../src/domain/analysis/edit-whys';
import { restoreRemoved } from '../../../src/domain/analysis/restore-removed';
import { isForest, isLeaf, walkWhys } from '../../../src/domain/analysis/why-tree';
import { analysis, factor, why } from '../../support/analysis';

const three = analysis({ factors: ['a', 'b', 'c'].map((id) => factor({ id, text: id })) });
const order = ({ factors }: typeof three) => factors.map(({ id }) => id).join('');

test('factors are added at the end, changed in place and moved by one', () => {
  expect(order(addFactor(three, factor({ id: 'd' })))).toBe('abcd');
  expect(changeFactor(three, 'b', { kind: 'process', theme: 'alerts' }).factors[1]).toEqual({
    id: 'b',
    text: 'b',
    kind: 'process',
    theme: 'alerts',
  });
  expect([order(moveFactor(three, 'b', -1)), order(moveFactor(three, 'b', 1))]).toEqual(['bac', 'acb']);
  expect([order(moveFactor(three, 'a', -1)), order(moveFactor(three, 'c', 1))]).toEqual(['abc', 'abc']);
});

test('answers branch, and stand behind what they answer', () => {
  const branched = [
    { id: 'one', parentId: null },
    { id: 'two', parentId: null },
    { id: 'one-a', parentId: 'one' },
    { id: 'one-b', parentId: 'one' },
    { id: 'one-a-x', parentId: 'one-a' },
  ].reduce(addWhy, analysis());
  const walked = walkWhys(branched.whys).map(({ why: { id }, depth }) => `${depth} ${id}`);
  expect(walked).toEqual(['1 one', '2 one-a', '3 one-a-x', '2 one-b', '1 two']);
  expect(isForest(branched.whys)).toBe(true);
  expect(branched.whys.filter(({ id }) => isLeaf(branched.whys, id)).map(({ id }) => id)).toEqual([
    'two',
    'one-b',
    'one-a-x',
  ]);

  const without = removeWhy(changeWhy(branched, 'two', 'Because'), 'one-a');
  expect(walkWhys(without.whys).map(({ why: { id, text } }) => [id, text])).toEqual([
    ['one', ''],
    ['one-b', ''],
    ['two', 'Because'],
  ]);
});

test('a last answer becomes a factor once and remembers it; other answers cannot', () => {
  const asked = analysis({
    factors: [],
    whys: [why(), why({ id: 'why-2', parentId: 'why-1', text: ' Nobody was told ' })],
  });
  const made = makeFactorOf(asked, 'why-2', { id: 'f', kind: 'communication' });
  expect(made.factors).toEqual([{ id: 'f', text: 'Nobody was told', kind: 'communication', theme: null }]);
  expect(made.whys[1]?.factorId).toBe('f');

  expect(makeFactorOf(made, 'why-2', { id: 'g', kind: 'process' })).toBe(made);
  expect(makeFactorOf(asked, 'why-1', { id: 'g', kind: 'process' })).toBe(asked);
  expect(makeFactorOf(asked, 'gone', { id: 'g', kind: 'process' })).toBe(asked);
  expect(removeFactor(made, 'f')).toEqual({ ...made, factors: [], whys: asked.whys });
});

test('what was removed comes back in its place, and what was typed meanwhile stays', () => {
  const before = { ...three, whys: [why({ factorId: 'b' }), why({ id: 'why-2', parentId: 'why-1' })] };
  const meanwhile = changeFactor(addFactor(removeFactor(before, 'b'), factor({ id: 'd' })), 'a', { text: 'New' });
  const restored = restoreRemoved(meanwhile, before);
  expect(order(restored)).toBe('abcd');
  expect(restored.factors[0]?.text).toBe('New');
  expect(restored.whys).toEqual(before.whys);
  expect(restoreRemoved(removeWhy(before, 'why-1'), before)).toEqual(before);
});
