import { adfFindings } from '../../../sandbox/contracts/adf-schema';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (value: string) => ({ type: 'text', text: value });

test('a document of ordinary nodes is valid', () => {
  expect(adfFindings(doc(paragraph(text('Hello'))))).toEqual([]);
});

test.each([
  ['no document', 'plain text', ''],
  ['an unknown node', doc({ type: 'marquee', content: [] }), '/content/0'],
  ['an empty text node', doc(paragraph(text(''))), '/content/0/content/0/text [text]'],
  ['an unknown status colour', doc(paragraph({ type: 'status', attrs: { text: 'a', color: 'orange' } })), 'color'],
  ['a date that is a number', doc(paragraph({ type: 'date', attrs: { timestamp: 1 } })), '/attrs/timestamp'],
  [
    'a table in a panel',
    doc({ type: 'panel', attrs: { panelType: 'info' }, content: [{ type: 'table', content: [] }] }),
    '/content/0',
  ],
])('%s is refused, and the finding names its place', (_, document, place) => {
  const findings = adfFindings(document);

  expect(findings).not.toEqual([]);
  expect(findings.join('\n')).toContain(place);
});

test('a long document is checked at once', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => paragraph(text(`line ${String(index)}`)));

  expect(adfFindings(doc(...rows))).toEqual([]);
  expect(adfFindings(doc(...rows, paragraph(text('')))).join()).toContain('/content/5000');
});
