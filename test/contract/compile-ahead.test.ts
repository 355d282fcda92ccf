import { statSync } from 'node:fs';
import { compileAhead } from '../../sandbox/contracts/compile-ahead';
import { COMPILED_FOLDER, compiledAhead } from '../../sandbox/contracts/compiled-ahead';
import { findTemplate } from '../../sandbox/contracts/find-operation';
import { createJudge } from '../../sandbox/contracts/judge';
import { validatorKey } from '../../sandbox/contracts/schema-compiler';
import { answerOf, bodyOf } from '../../sandbox/contracts/schemas-of';
import { createSandbox } from '../../sandbox/sandbox';

const { jira, confluence } = createSandbox({ world: 'empty' });
const operations = [...jira.operations, ...confluence.operations];

test('the run has compiled what every operation needs before the first test', () => {
  const missing = operations.flatMap(({ method, path }) => {
    const found = findTemplate(method, path);
    if (!found) return [`${method} ${path}`];
    const ahead = compiledAhead(found.specName);
    const body = bodyOf(found)?.schemaAt;
    const answers = Object.keys(found.operation.responses).map((status) => answerOf(found, status)?.schemaAt);
    const keys = [
      ...(body ? [validatorKey(body, 'request')] : []),
      ...answers.flatMap((at) => (at ? [validatorKey(at, 'response')] : [])),
    ];
    return keys.filter((key) => !ahead.has(key));
  });
  expect(missing).toEqual([]);
  expect(compiledAhead('adf').size).toBe(1);
});

test('the same is not compiled again, and something else is', () => {
  const folder = process.env[COMPILED_FOLDER] ?? '';
  const madeAt = statSync(folder).ctimeMs;

  expect(compileAhead(operations)).toBe(folder);
  expect(statSync(folder).ctimeMs).toBe(madeAt);
  expect(compileAhead(operations.slice(0, 1))).not.toBe(folder);
});

test('what is compiled ahead judges as what is compiled on the spot', () => {
  const found = findTemplate('POST', '/rest/api/3/issue/bulkfetch');
  const at = found && bodyOf(found)?.schemaAt;
  if (!at) throw new Error('The bulk fetch has no body.');
  const onTheSpot = createJudge(found.spec);
  for (const body of [{ issueIdsOrKeys: ['1'] }, { issueIdsOrKeys: 'INC-1' }, { issueIds: [] }, {}, []]) {
    expect(found.judge.judge(at, body, 'request')).toEqual(onTheSpot.judge(at, body, 'request'));
  }
  expect(found.judge.judge(at, { issueIds: [] }, 'request')).not.toEqual([]);
});
