import fc from 'fast-check';
import type { Analysis } from '../../../src/domain/analysis';
import { addFactor, changeFactor, moveFactor, removeFactor } from '../../../src/domain/analysis/edit-factors';
import { addWhy, changeWhy, removeWhy } from '../../../src/domain/analysis/edit-whys';
import { mergeAnalysis } from '../../../src/domain/analysis/merge-analysis';
import { isForest } from '../../../src/domain/analysis/why-tree';
import { always } from '../../support/always';
import { analysis, factor, why } from '../../support/analysis';

const base = analysis({
  factors: [factor({ id: 'a', text: 'A' }), factor({ id: 'b', text: 'B' })],
  whys: [why({ id: 'w', text: 'W' })],
});

test('what only one of two changed comes from that one', () => {
  const mine = addFactor(
    { ...changeFactor(base, 'a', { text: 'A of mine' }), trigger: 'My trigger' },
    factor({ id: 'm' }),
  );
  const theirs = changeWhy(addFactor(removeFactor(base, 'b'), factor({ id: 't' })), 'w', 'W of theirs');
  const { analysis: merged, clashes } = mergeAnalysis(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(merged.trigger).toBe('My trigger');
  expect(merged.factors.map(({ id }) => id)).toEqual(['a', 't', 'm']);
  expect(merged.factors[0]?.text).toBe('A of mine');
  expect(merged.whys[0]?.text).toBe('W of theirs');
});

test('where both changed the same, mine stands and theirs is told of', () => {
  const mine = { ...changeFactor(base, 'a', { text: 'Mine' }), trigger: 'Mine' };
  const theirs = { ...changeFactor(base, 'a', { text: 'Theirs' }), trigger: 'Theirs' };
  const { analysis: merged, clashes } = mergeAnalysis(base, mine, theirs);
  expect(merged).toEqual(mine);
  expect(clashes).toEqual([
    { where: 'trigger', mine: 'Mine', theirs: 'Theirs' },
    { where: 'factor', mine: 'Mine', theirs: 'Theirs' },
  ]);
});

test('nobody’s words go with a removal that did not know them', () => {
  const changed = changeFactor(base, 'a', { text: 'New words' });
  const removed = removeFactor(base, 'a');
  expect(mergeAnalysis(base, changed, removed)).toEqual({
    analysis: { ...changed, factors: [changed.factors[1], changed.factors[0]] },
    clashes: [{ where: 'factor', mine: 'New words', theirs: null }],
  });
  const kept = mergeAnalysis(base, removed, changed);
  expect(kept.analysis.factors.map(({ text }) => text)).toContain('New words');
  expect(kept.clashes).toEqual([{ where: 'factor', mine: '', theirs: 'New words' }]);
});

test('an answer below one that the other removed stands by itself; an order that I changed stays', () => {
  const mine = changeWhy(addWhy(moveFactor(base, 'b', -1), { id: 'below', parentId: 'w' }), 'below', 'And why');
  const { analysis: merged } = mergeAnalysis(base, mine, removeWhy(base, 'w'));
  expect(merged.whys).toEqual([{ id: 'below', parentId: null, text: 'And why', factorId: null }]);
  expect(merged.factors.map(({ id }) => id)).toEqual(['b', 'a']);
});

const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('change'), id: fc.constantFrom('a', 'b', 'w') }),
    fc.record({ kind: fc.constant('remove'), id: fc.constantFrom('a', 'b', 'w') }),
    fc.record({ kind: fc.constant('add'), id: fc.constantFrom('x', 'y') }),
  ),
  { maxLength: 6 },
);

const edited = (who: string, steps: readonly { readonly kind: string; readonly id: string }[]): Analysis =>
  steps.reduce((before, { kind, id }, at) => {
    const words = `${who} ${at}`;
    if (kind === 'change') return changeWhy(changeFactor(before, id, { text: words }), id, words);
    if (kind === 'remove') return removeWhy(removeFactor(before, id), id);
    const more = addFactor(before, factor({ id: `${who}-${id}-${at}`, text: words }));
    const parentId = before.whys.some((one) => one.id === 'w') ? 'w' : null;
    return changeWhy(addWhy(more, { id: `${who}-${id}-${at}`, parentId }), `${who}-${id}-${at}`, words);
  }, base);

test('whatever two people do, every word of either stands in the merged analysis or is told of', () => {
  always(fc.tuple(edits, edits), 300, ([my, their]) => {
    const [mine, theirs] = [edited('mine', my), edited('theirs', their)];
    const { analysis: merged, clashes } = mergeAnalysis(base, mine, theirs);
    expect(isForest(merged.whys)).toBe(true);
    const standing = new Set([...merged.factors, ...merged.whys].map(({ text }) => text));
    const told = new Set(clashes.flatMap((clash) => [clash.theirs, clash.mine]));
    const written = [...mine.factors, ...mine.whys, ...theirs.factors, ...theirs.whys].map(({ text }) => text);
    expect(written.filter((text) => !/^[ABW]$/.test(text) && !standing.has(text) && !told.has(text))).toEqual([]);
  });
});
