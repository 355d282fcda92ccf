import { createControl } from '../../../sandbox/control';
import { createSandbox } from '../../../sandbox/sandbox';
import { manifestWith } from '../sandbox-with';

const post = (control: ReturnType<typeof createControl>, workflowValidators: unknown) =>
  control.request('/switches', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ workflowValidators }),
  });
const placed = { project: 'INC', status: 'Resolved', validator: 'postmortem-decided' };

test('a switch puts a validator of the app on the transitions into a status; as new there is none', async () => {
  const sandbox = createSandbox({ world: 'busy' });
  const control = createControl(sandbox);
  expect(sandbox.jira.settings().workflowValidators).toEqual([]);

  expect((await post(control, [placed])).status).toBe(200);
  expect(sandbox.jira.settings().workflowValidators).toEqual([placed]);

  for (const [wrong, words] of [
    [{ ...placed, validator: 'other' }, 'The app has no validator other.'],
    [{ ...placed, project: 'NONE' }, 'There is no project NONE.'],
    [{ ...placed, status: 'Somewhere' }, 'There is no status Somewhere.'],
    [{ ...placed, project: 'TEAM' }, 'TEAM is team-managed; validators of apps are for the others.'],
  ] as const) {
    const answer = await post(control, [wrong]);
    expect([answer.status, await answer.json()]).toEqual([400, { error: words }]);
  }
  sandbox.reset();
  expect(sandbox.jira.settings().workflowValidators).toEqual([]);
});

test('a validator whose expression the sandbox does not understand, or with a function, is refused with the manifest', () => {
  const withValidator = (over: object) => () =>
    createSandbox({
      world: 'empty',
      manifestPath: manifestWith({
        modules: { 'jira:workflowValidator': [{ key: 'gate', name: 'Gate', description: 'Gate', ...over }] },
      }),
    });
  expect(withValidator({ expression: "issue.labels.includes('x')", errorMessage: 'No.' })).toThrow('finds');
  expect(withValidator({ function: 'check' })).toThrow('expression');
  expect(withValidator({ expression: "issue.properties['a'] != null", errorMessage: 'No.' })).not.toThrow();
});
