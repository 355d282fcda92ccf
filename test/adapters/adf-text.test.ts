import { adfText } from '../../src/adapters/jira/adf-text';

const roleOf = (accountId: string) => (accountId === 'kim' ? 'the assignee' : 'a colleague');
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const t = (text: string) => ({ type: 'text', text });

test('paragraphs, breaks and lists become lines', () => {
  const list = {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [p(t('one'))] },
      { type: 'listItem', content: [p(t('two'))] },
    ],
  };

  expect(adfText(doc(p(t('First'), { type: 'hardBreak' }, t('second')), list), roleOf)).toBe(
    'First\nsecond\n- one\n- two',
  );
});

test.each(['expand', 'nestedExpand'])('%s: the title is a line of its own', (type) => {
  const expand = { type, attrs: { title: '14:32 UTC - alert fired' }, content: [p(t('Pods crash'))] };

  expect(adfText(doc(p(t('Before')), expand, p(t('After'))), roleOf)).toBe(
    'Before\n14:32 UTC - alert fired\nPods crash\nAfter',
  );
});

test('an expand may have no title', () => {
  expect(adfText(doc(p(t('Before')), { type: 'expand', content: [p(t('Pods crash'))] }), roleOf)).toBe(
    'Before\nPods crash',
  );
});

test('people who are mentioned become roles', () => {
  const mention = { type: 'mention', attrs: { id: 'kim', text: '@Kim Larsen' } };

  expect(adfText(doc(p(t('Thanks '), mention)), roleOf)).toBe('Thanks the assignee');
});

test('what is no document has no text', () => {
  expect(adfText(null, roleOf)).toBe('');
  expect(adfText('plain', roleOf)).toBe('');
});
