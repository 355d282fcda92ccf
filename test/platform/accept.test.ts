import { accept, staleParts } from '../../platform/accept';
import { ACCEPTED } from '../../platform/accepted-warnings';
import type { Finding } from '../../platform/finding';

const warning: Finding = { level: 'warning', file: 'manifest.yml', line: 3, message: 'an icon would be nice' };
const entry = { check: 'linter', file: 'manifest.yml', message: 'an icon', reason: 'It has one.' };

test('a warning with a reason is taken out, any other stays', () => {
  const other = { ...warning, message: 'a title would be nice' };
  const { parts, stale } = accept('linter', [{ name: 'findings', findings: [warning, other] }], [entry]);
  expect(parts).toEqual([{ name: 'findings', findings: [other] }]);
  expect(staleParts(stale)[0]?.findings).toEqual([]);
});

test('an error cannot be accepted', () => {
  const error: Finding = { ...warning, level: 'error' };
  const { parts, stale } = accept('linter', [{ name: 'findings', findings: [error] }], [entry]);
  expect(parts[0]?.findings).toEqual([error]);
  expect(stale).toEqual([entry]);
});

test('the same warning of another file or check stays', () => {
  const found = [{ name: 'findings', findings: [warning] }];
  expect(accept('linter', found, [{ ...entry, file: 'src/index.ts' }]).parts).toEqual(found);
  expect(accept('linter', found, [{ ...entry, check: 'rules' }]).parts).toEqual(found);
});

test('an accepted warning that no longer appears is a finding itself', () => {
  const { stale } = accept('linter', [{ name: 'findings', findings: [] }], [entry]);
  expect(staleParts(stale)[0]?.findings).toEqual([
    expect.objectContaining({ level: 'error', message: 'linter no longer says of manifest.yml: an icon' }),
  ]);
});

test('our list gives a reason for each', () => {
  for (const { message, reason } of ACCEPTED) {
    expect(message.length).toBeGreaterThan(10);
    expect(reason).toMatch(/^\S+ \S+ .*\.$/);
  }
});
