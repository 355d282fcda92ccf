import fc from 'fast-check';
import { defaultTitle, fitTitle, MAX_TITLE_LENGTH } from '../../src/domain/title';

test('a title says the incident', () => {
  expect(defaultTitle({ key: 'INC-7', summary: 'Sign-in fails' })).toBe('Postmortem INC-7: Sign-in fails');
});

test('a long title is cut at 255 characters by the stricter count, never inside a pair, and the suffix survives', () => {
  const title = fitTitle('🔥'.repeat(300), ' (2)');

  expect(title.length).toBe(MAX_TITLE_LENGTH);
  expect(title.endsWith('🔥… (2)')).toBe(true);
  expect(fitTitle('🔥'.repeat(300), ' (10)').isWellFormed()).toBe(true);
});

test('a title is one line without control characters, and empty where it is made of nothing else', () => {
  expect(fitTitle(' a\u0000b\r\nc\u0085 ')).toBe('a b c');
  expect(fitTitle('\u0000 \u0007')).toBe('');
});

test('whatever the text, the title fits, is one line and well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.nat({ max: 400 }), (text, more) => {
      const title = fitTitle(text + 'x'.repeat(more), ' (3)');
      expect(title.length).toBeLessThanOrEqual(MAX_TITLE_LENGTH);
      expect(title).not.toMatch(/\p{Cc}/u);
      expect(title.isWellFormed()).toBe(true);
      expect(title.endsWith(' (3)')).toBe(true);
    }),
  );
});
