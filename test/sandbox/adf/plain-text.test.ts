import fc from 'fast-check';
import { adfToText, textToAdf } from '../../../sandbox/adf/plain-text';
import { adfFindings } from '../../../sandbox/contracts/adf-schema';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('an empty line ends a paragraph, another line end is a break', () => {
  expect(textToAdf('a\r\nb\n\n\nc')).toEqual({
    type: 'doc',
    version: 1,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
      p('c'),
    ],
  });
  expect(textToAdf(' \n\n ').content).toEqual([]);
});

test('any text gives a valid document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => adfFindings(textToAdf(text)).length === 0),
    { numRuns: 200 },
  );
});

test('lines of a text come back', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z<>& ]*[a-z]$/), { minLength: 1 });
  fc.assert(fc.property(lines, (text) => adfToText(textToAdf(text.join('\n'))) === text.join('\n').trim()));
});

test('every kind of block gives its words', () => {
  const item = (text: string) => ({ type: 'listItem', content: [p(text)] });
  const cell = (text: string) => ({ type: 'tableCell', content: [p(text)] });
  const date = { type: 'date', attrs: { timestamp: '1624320000000' } };
  const doc = {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title ' }, date] },
      { type: 'bulletList', content: [item('one'), item('two')] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
      { type: 'panel', content: [p('note')] },
      { type: 'expand', attrs: { title: 'More' }, content: [p('inside')] },
      { type: 'blockCard', attrs: { url: 'https://a.test' } },
      { type: 'unknown', content: [p('kept')] },
    ],
  };
  const words = 'Title 2021-06-22\n- one\n- two\na\tb\nnote\nMore\ninside\nhttps://a.test\nkept';
  expect(adfToText(doc)).toBe(words);
});
