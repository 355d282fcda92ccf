import { readSeverity } from '../../src/domain/read-severity';

const field = (text: string) => ({ fields: [{ id: 'customfield_1', name: 'Severity', text }], priorityName: 'Low' });

test.each([
  ['SEV-1', 1],
  ['Sev 2', 2],
  ['S3', 3],
  ['1 - Critical', 1],
  ['Major', 2],
  ['Minor', 4],
  ['SEV0', 1],
] as const)('the field says %s: level %i', (text, level) => {
  expect(readSeverity(field(text))).toEqual({ level, label: text, source: { kind: 'field', fieldName: 'Severity' } });
});

test('without a severity field the priority says it', () => {
  expect(readSeverity({ fields: [], priorityName: 'Highest' })).toEqual({
    level: 1,
    label: 'Highest',
    source: { kind: 'priority' },
  });
});

test('words that say no level are not guessed at', () => {
  expect(readSeverity({ fields: [], priorityName: 'To be decided' })).toBeNull();
});
