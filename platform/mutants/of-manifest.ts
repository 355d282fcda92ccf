import type { Mutant } from './mutant';

/** A function for modules that are added only to be refused. */
const SOME_FUNCTION = { key: 'extra', handler: 'index.resolver' };
const JIRA_TRIGGER = { key: 'extra-trigger', function: 'extra', events: ['avi:jira:updated:issue'] };
const SCREEN = { key: 'extra-screen', title: 'Extra', resource: 'app' };

/** What Atlassian's validator says, in one of its validation types. */
export const MANIFEST_MUTANTS: readonly Mutant[] = [
  {
    name: 'a module whose resource is missing',
    check: 'validator',
    says: /missing resource|not-there/,
    apply: ({ set }) => set(['modules', 'jira:issuePanel', 0, 'resource'], 'not-there'),
  },
  {
    name: 'a resource whose folder is missing',
    check: 'validator',
    says: /missing resource 'static\/app\/dist'/,
    apply: ({ remove }) => remove('static/app/dist'),
  },
  {
    name: 'no scope for an event that is listened to',
    check: 'validator',
    says: /read:jira-work/,
    apply: ({ set }) => set(['permissions', 'scopes'], ['storage:app']),
  },
  {
    name: 'a scope that does not exist',
    check: 'validator',
    says: /read:everything/,
    apply: ({ add }) => add(['permissions', 'scopes'], 'read:everything'),
  },
  {
    name: 'ignoreSelf on an event of Confluence',
    check: 'validator',
    says: /ignoreSelf|Jira events/i,
    apply: ({ add }) => {
      add(['modules', 'function'], SOME_FUNCTION);
      const events = ['avi:confluence:updated:page'];
      add(['modules', 'trigger'], { ...JIRA_TRIGGER, events, filter: { ignoreSelf: true } });
    },
  },
  {
    name: 'a runtime whose end is announced',
    check: 'validator',
    says: /nodejs20\.x/,
    apply: ({ set }) => set(['app', 'runtime', 'name'], 'nodejs20.x'),
  },
  {
    name: 'two required products',
    check: 'validator',
    says: /required/,
    apply: ({ set }) => set(['app', 'compatibility', 'confluence', 'required'], true),
  },
  {
    name: 'a function key that is too long',
    check: 'validator',
    says: /23/,
    apply: ({ add }) => add(['modules', 'function'], { ...SOME_FUNCTION, key: 'a-key-of-more-than-23-letters' }),
  },
  {
    name: 'a function that no file has',
    check: 'validator',
    says: /elsewhere/,
    apply: ({ add }) => add(['modules', 'function'], { key: 'extra', handler: 'elsewhere.resolver' }),
  },
  {
    name: 'a resolver that no function is',
    check: 'validator',
    says: /nobody/,
    apply: ({ set }) => set(['modules', 'jira:issuePanel', 0, 'resolver', 'function'], 'nobody'),
  },
  {
    name: 'one module key twice',
    check: 'validator',
    says: /duplicate/i,
    apply: ({ add }) => {
      add(['modules', 'jira:issueActivity'], SCREEN);
      add(['modules', 'jira:issueActivity'], SCREEN);
    },
  },
  {
    name: 'a panel without an icon',
    check: 'validator',
    says: /icon|issuePanel/,
    apply: ({ set }) => set(['modules', 'jira:issuePanel', 0, 'icon'], undefined),
  },
  {
    name: 'a module type that does not exist',
    check: 'validator',
    says: /jira:incidentPanel/,
    apply: ({ add }) => add(['modules', 'jira:incidentPanel'], SCREEN),
  },
  {
    name: 'a misspelt display condition',
    check: 'validator',
    says: /isuseType|displayConditions|display condition/i,
    apply: ({ set }) => set(['modules', 'jira:issuePanel', 0, 'displayConditions'], { isuseType: ['Incident'] }),
  },
  {
    name: 'a schedule that the platform does not have',
    check: 'validator',
    says: /interval|fiveMinute|schedule/i,
    apply: ({ add }) => {
      add(['modules', 'function'], SOME_FUNCTION);
      add(['modules', 'scheduledTrigger'], { key: 'extra-schedule', function: 'extra', interval: 'month' });
    },
  },
];
