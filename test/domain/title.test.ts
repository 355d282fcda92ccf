import fc from 'fast-check';
import { defaultTitle, fitTitle, MAX_TITLE_LENGTH } from '../../src/domain/title';

test('a title says the incident', () => {
  expect(defaultTitle({ key: 'INC-7', summary: 'Sign-in fails' })).toBe('Postmortem INC-7: Sign-in fails');
});

test('a long title is cut at 255 code points, never inside a pair, and the suffix survives', () => {
  const title = fitTitle('🔥'.repeat(300), ' (2)');

  expect(Array.from(title)).toHaveLength(MAX_TITLE_LENGTH);
  expect(title.endsWith('🔥… (2)')).toBe(true);
  expect(title.isWellFormed()).toBe(true);
});

test('whatever the text, the title fits, is one line and well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const title = fitTitle(text, ' (3)');
      return Array.from(title).length <= MAX_TITLE_LENGTH && !/[\r\n]/.test(title) && title.isWellFormed();
    }),
  );
});
