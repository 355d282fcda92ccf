import type { Operation } from '../../sandbox/core/product';
import { createSandbox } from '../../sandbox/sandbox';
import { checkOperations, describeFinding } from '../support/contracts';

const operation = (path: string, scopes: readonly (readonly string[])[]): Operation => ({
  method: 'GET',
  path,
  scopes,
  points: () => 1,
  handle: () => new Response(),
});

test.each(['jira', 'confluence'] as const)(
  'everything %s offers is official, and asks for the official scopes',
  (name) => {
    const { operations } = createSandbox({ world: 'empty' })[name];

    expect(operations.length).toBeGreaterThan(0);
    expect(checkOperations(operations).map(describeFinding)).toEqual([]);
  },
);

test('the order of scopes and of alternatives is all the same', () => {
  const scopes = [
    ['read:jira-user'],
    ['read:avatar:jira', 'read:user:jira', 'read:group:jira', 'read:application-role:jira'],
  ];
  expect(checkOperations([operation('/rest/api/3/myself', scopes.reverse())])).toEqual([]);
});

test('an operation that is not official, and scopes that are not, are found', () => {
  const found = checkOperations([
    operation('/rest/api/3/mine', []),
    operation('/wiki/api/v2/pages/{id}', [['read:jira-work']]),
  ]);

  expect(found.map(describeFinding)).toEqual([
    'GET /rest/api/3/mine: path: there is no such operation',
    'GET /wiki/api/v2/pages/{id}: scopes: are read:jira-work, officially read:page:confluence',
  ]);
});
