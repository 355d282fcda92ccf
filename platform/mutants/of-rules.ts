import type { Mutant } from './mutant';

const EXTRA = { key: 'extra', handler: 'index.resolver' };
const trigger = (event: unknown) => ({ key: 'extra-trigger', function: 'extra', events: [event] });
const entity = (name: string) => ({ name, attributes: { a: { type: 'string' }, b: { type: 'string' } } });

/** What Atlassian's validator lets through. */
export const RULE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a module of UI Kit 1',
    check: 'rules',
    says: /UI Kit 1/,
    apply: ({ add }) => add(['modules', 'jira:issueActivity'], { key: 'extra', title: 'Extra', function: 'resolver' }),
  },
  {
    name: 'modules of two products without app.compatibility',
    check: 'rules',
    says: /does not name confluence/,
    apply: ({ set }) => set(['app', 'compatibility'], undefined),
  },
  {
    name: 'an unknown event',
    check: 'rules',
    says: /avi:jira:resolved:issue/,
    apply: ({ add }) => add(['modules', 'trigger'], trigger('avi:jira:resolved:issue')),
  },
  {
    name: 'an unknown event with a filter of its own',
    check: 'rules',
    says: /avi:jira:resolved:issue/,
    apply: ({ add }) =>
      add(['modules', 'trigger'], trigger({ eventType: 'avi:jira:resolved:issue', filter: { ignoreSelf: true } })),
  },
  {
    name: 'an unknown property of a macro',
    check: 'rules',
    says: /knows no export/,
    apply: ({ set }) => set(['modules', 'macro', 0, 'export'], { function: 'resolver' }),
  },
  {
    name: 'a misspelt property of a panel',
    check: 'rules',
    says: /knows no viewPortSize/,
    apply: ({ set }) => set(['modules', 'jira:issuePanel', 0, 'viewPortSize'], 'large'),
  },
  {
    name: 'an unknown property inside a property',
    check: 'rules',
    says: /knows no values\.0\.searchAlais/,
    apply: ({ set }) => set(['modules', 'jira:entityProperty', 0, 'values', 0, 'searchAlais'], 'state'),
  },
  {
    name: 'six scheduled triggers',
    check: 'rules',
    says: /there are [6-9] scheduled triggers/,
    apply: ({ add }) => {
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f'])
        add(['modules', 'scheduledTrigger'], { key: `extra-${key}`, function: 'extra', interval: 'day' });
    },
  },
  {
    name: 'two scheduled triggers every five minutes',
    check: 'rules',
    says: /2 scheduled triggers run every five minutes/,
    apply: ({ add }) => {
      for (const key of ['a', 'b'])
        add(['modules', 'scheduledTrigger'], { key: `extra-${key}`, function: 'extra', interval: 'fiveMinute' });
    },
  },
  {
    name: '21 entities',
    check: 'rules',
    says: /there are 21 entities/,
    apply: ({ set }) =>
      set(
        ['app', 'storage', 'entities'],
        Array.from({ length: 21 }, (_, at) => entity(`entity-${at}`)),
      ),
  },
  {
    name: 'an index whose range has two attributes',
    check: 'rules',
    says: /more than one attribute/,
    apply: ({ set }) =>
      set(['app', 'storage', 'entities'], [{ ...entity('one'), indexes: [{ name: 'two', range: ['a', 'b'] }] }]),
  },
  {
    name: 'more memory than there is, for the app',
    check: 'rules',
    says: /memoryMB is 2048/,
    apply: ({ set }) => set(['app', 'runtime', 'memoryMB'], 2_048),
  },
  {
    name: 'more memory than there is, for a function',
    check: 'rules',
    says: /memoryMB is 2048/,
    apply: ({ add }) => add(['modules', 'function'], { ...EXTRA, runtime: { memoryMB: 2_048 } }),
  },
  {
    name: 'no permissions',
    check: 'rules',
    says: /no permissions\.scopes/,
    apply: ({ set }) => set(['permissions'], undefined),
  },
];
