import { EMPTY_ANALYSIS } from '../../../src/domain/analysis';
import {
  checkAnalysis,
  firstProblem,
  LONGEST_FACTOR,
  LONGEST_THEME,
  LONGEST_TRIGGER,
  LONGEST_WHY,
  MOST_FACTORS,
  MOST_WHYS,
} from '../../../src/domain/analysis/check-analysis';
import { tidyAnalysis, tooLongBy } from '../../../src/domain/analysis/fit-analysis';
import { analysis, factor, why } from '../../support/analysis';

const many = <T>(count: number, make: (id: string) => T) => Array.from({ length: count }, (_, n) => make(`id-${n}`));
const first = (change: Parameters<typeof analysis>[0]) => firstProblem(checkAnalysis(analysis(change)));

test('an analysis with all that it needs has no problem, and neither has an empty one', () => {
  expect(first({ whys: [why(), why({ id: 'why-2', parentId: 'why-1' })] })).toBeNull();
  expect(firstProblem(checkAnalysis(EMPTY_ANALYSIS))).toBeNull();
});

test('what is too long says by how much', () => {
  const problems = checkAnalysis(
    analysis({
      trigger: 't'.repeat(LONGEST_TRIGGER + 7),
      factors: [factor({ text: 'f'.repeat(LONGEST_FACTOR + 1), theme: 'x'.repeat(LONGEST_THEME + 2) })],
      whys: [why({ text: 'w'.repeat(LONGEST_WHY + 3) })],
    }),
  );
  expect(problems).toEqual({
    trigger: '1000 characters are the most here; shorten it by 7.',
    factors: {
      'factor-1': {
        text: '500 characters are the most here; shorten it by 1.',
        theme: '60 characters are the most here; shorten it by 2.',
      },
    },
    whys: { 'why-1': '500 characters are the most here; shorten it by 3.' },
  });
});

test('what is empty is asked for in its place', () => {
  const problems = checkAnalysis(
    analysis({ trigger: ' ', factors: [factor({ text: ' \n' })], whys: [why({ text: '' })] }),
  );
  expect(problems.trigger).toBeUndefined();
  expect(problems.factors['factor-1']?.text).toContain('Say in a sentence');
  expect(problems.whys['why-1']).toBe('Write the answer, or remove it.');
});

test.each([
  ['too many factors', { factors: many(MOST_FACTORS + 2, (id) => factor({ id })) }, 'remove 2, or join'],
  ['too many answers', { whys: many(MOST_WHYS + 3, (id) => why({ id })) }, 'remove 3.'],
  ['two factors of one id', { factors: [factor(), factor()] }, 'mixed up'],
  ['an answer below nothing', { whys: [why({ parentId: 'gone' })] }, 'mixed up'],
  ['answers in a circle', { whys: [why({ parentId: 'b' }), why({ id: 'b', parentId: 'why-1' })] }, 'mixed up'],
] as const)('%s are said of the whole', (_, change, words) => {
  expect(first(change)).toContain(words);
});

test.each([
  ['plain letters', 'x', 1],
  ['letters of three bytes', '界', 3],
])('what Confluence has no room for says how much to shorten, also for %s', (_, letter, bytes) => {
  const full = analysis({ factors: many(MOST_FACTORS, (id) => factor({ id, text: letter.repeat(LONGEST_FACTOR) })) });
  const whys = many(40, (id) => why({ id, text: letter.repeat(LONGEST_WHY) }));
  const over = tooLongBy({ ...full, whys });
  expect(first({ ...full, whys })).toContain(`about ${over} characters`);

  // Who takes away as many characters has room for all.
  let left = over;
  const shorter = [...full.factors].map((one) => {
    const cut = Math.min(left, LONGEST_FACTOR - 1);
    left -= cut;
    return { ...one, text: one.text.slice(cut) };
  });
  const rest = whys.map((one) => {
    const cut = Math.min(left, LONGEST_WHY - 1);
    left -= cut;
    return { ...one, text: one.text.slice(cut) };
  });
  expect(left).toBe(0);
  expect(tooLongBy({ ...full, factors: shorter, whys: rest })).toBeLessThan(bytes === 1 ? 1 : over / 4);
});

test('white space around texts is not kept, and an empty theme is none', () => {
  const entered = analysis({
    trigger: ' now ',
    factors: [factor({ text: ' a \n', theme: '  ' })],
    whys: [why({ text: ' b' })],
  });
  expect(tidyAnalysis(entered)).toMatchObject({
    trigger: 'now',
    factors: [{ text: 'a', theme: null }],
    whys: [{ text: 'b' }],
  });
});
