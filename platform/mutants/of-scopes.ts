import { readApp, scopeNames } from '../read-app';
import type { Mutant } from './mutant';

/** Each scope of an app taken out, and what is asked for or given beside the scopes. */
export function scopeMutants(folder: string): readonly Mutant[] {
  const names = scopeNames(readApp(folder).manifest.permissions?.scopes);
  return [
    ...names.map((name): Mutant => ({
      name: `without the scope ${name}`,
      check: 'scopes',
      // The linter names the classic scope, also where the app has finer ones.
      says: /requires "[^"]+" scope/,
      apply: ({ set }) =>
        set(
          ['permissions', 'scopes'],
          names.filter((other) => other !== name),
        ),
    })),
    {
      name: 'a scope that nothing needs',
      check: 'scopes',
      says: /nothing in src\/ needs the scope manage:jira-configuration/,
      apply: ({ add }) => add(['permissions', 'scopes'], 'manage:jira-configuration'),
    },
    {
      name: 'a product call whose scope is missing',
      check: 'scopes',
      says: /requires "manage:jira-configuration" scope/,
      apply: ({ write }) => write('src/extra.ts', "send('PUT', '/rest/api/3/configuration/timetracking');\n"),
    },
    {
      name: 'a product call that there is not',
      check: 'scopes',
      says: /DELETE \/rest\/api\/3\/serverInfo/,
      apply: ({ write }) => write('src/extra.ts', "send('DELETE', '/rest/api/3/serverInfo');\n"),
    },
    {
      name: 'an event with a filter of its own whose scope is missing',
      check: 'scopes',
      says: /avi:confluence:created:task requires/,
      apply: ({ add }) =>
        add(['modules', 'trigger'], {
          key: 'extra-trigger',
          function: 'extra',
          events: [{ eventType: 'avi:confluence:created:task', filter: { expression: 'true' } }],
        }),
    },
  ];
}
