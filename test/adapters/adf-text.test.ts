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

test('people who are mentioned become roles', () => {
  const mention = { type: 'mention', attrs: { id: 'kim', text: '@Kim Larsen' } };

  expect(adfText(doc(p(t('Thanks '), mention)), roleOf)).toBe('Thanks the assignee');
});

test('what is no document has no text', () => {
  expect(adfText(null, roleOf)).toBe('');
  expect(adfText('plain', roleOf)).toBe('');
});
