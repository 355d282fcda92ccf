import { aString, at, createClient, doc, listAt, listWith, textWith } from './jira-client';

const task = (project: string, summary: string, more: Readonly<Record<string, unknown>> = {}) => ({
  fields: { project: { key: project }, issuetype: { name: 'Task' }, summary, ...more },
});
const link = { update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'INC-3' } } }] } };

test('a ticket is made with its fields, properties and, where the screen takes them, links', async () => {
  const { call } = createClient();
  const more = { duedate: '2030-01-31', assignee: { accountId: '712020:robin-responder' }, description: doc('why') };
  const input = { ...task('OPS', 'Do it', more), ...link, properties: [{ key: 'marker', value: { batch: 'b1' } }] };
  const { status, body } = await call('robin-responder', 'POST', 'issue', input);
  expect(status).toBe(201);
  expect(body).toEqual({ id: aString, key: 'OPS-1', self: textWith('/rest/api/3/issue/') });
  const read = (await call('robin-responder', 'GET', 'issue/OPS-1?properties=marker')).body;
  expect(at(read, 'fields')).toMatchObject({
    duedate: '2030-01-31',
    assignee: { displayName: 'Robin Responder' },
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    issuelinks: [{ type: { name: 'Relates' }, outwardIssue: { key: 'INC-3' } }],
  });
  expect(at(read, 'properties')).toEqual({ marker: { batch: 'b1' } });
});

test('a bulk create keeps what works and names what does not, by position', async () => {
  const { call } = createClient();
  const issueUpdates = [
    task('OPS', 'One'),
    task('OPS', '', { due: 1 }),
    { ...task('INC', 'Three'), ...link },
    task('INC', 'Four'),
  ];
  const { status, body } = await call('robin-responder', 'POST', 'issue/bulk', { issueUpdates });
  expect(status).toBe(201);
  expect(listAt(body, 'issues').map((issue) => at(issue, 'key'))).toEqual(['OPS-1', 'INC-12']);
  expect(listAt(body, 'errors')).toEqual([
    {
      status: 400,
      failedElementNumber: 1,
      elementErrors: {
        errorMessages: [],
        errors: { summary: 'You must specify a summary of the issue.', due: textWith('cannot be set') },
      },
    },
    {
      status: 400,
      failedElementNumber: 2,
      elementErrors: { errorMessages: [], errors: { issuelinks: textWith('cannot be set') } },
    },
  ]);
});

test('a bulk create in which nothing works is refused as a whole', async () => {
  const { call } = createClient();
  const { status, body } = await call('vera-viewer', 'POST', 'issue/bulk', { issueUpdates: [task('OPS', 'One')] });
  expect(status).toBe(400);
  expect(at(body, 'errors', 0, 'elementErrors', 'errors', 'project')).toContain('permission to create issues');
});

test('more than 50 at once are refused', async () => {
  const { call } = createClient();
  const issueUpdates = Array.from({ length: 51 }, (_, index) => task('OPS', `Task ${index}`));
  expect((await call('robin-responder', 'POST', 'issue/bulk', { issueUpdates })).status).toBe(400);
});

test('only the platform project offers links while creating, and only to those who may link', async () => {
  const { call } = createClient();
  const offered = async (who: string, project: string) => {
    const types = listAt((await call(who, 'GET', `issue/createmeta/${project}/issuetypes`)).body, 'issueTypes');
    const id = at(
      types.find((type) => at(type, 'name') === 'Task'),
      'id',
    );
    const fields = listAt(
      (await call(who, 'GET', `issue/createmeta/${project}/issuetypes/${String(id)}`)).body,
      'fields',
    );
    return fields.map((field) => at(field, 'fieldId'));
  };
  expect(await offered('robin-responder', 'OPS')).toContain('issuelinks');
  expect(await offered('robin-responder', 'INC')).not.toContain('issuelinks');
  expect(await offered('noah-nolink', 'OPS')).not.toContain('issuelinks');
  expect(await offered('robin-responder', 'INC')).toEqual(listWith(['summary', 'duedate', 'assignee']));
});

test('a sub-task needs a parent of its own project', async () => {
  const { call } = createClient();
  const subtask = (more: object) => ({
    fields: { project: { key: 'INC' }, issuetype: { name: 'Sub-task' }, summary: 'Part', ...more },
  });
  const without = await call('robin-responder', 'POST', 'issue', subtask({}));
  expect(at(without.body, 'errors')).toEqual({ parent: 'Parent is required.' });
  expect((await call('robin-responder', 'POST', 'issue', subtask({ parent: { key: 'INC-3' } }))).status).toBe(201);
});

test.each(['transition', 'historyMetadata'])(
  '%s in a body is refused by its name, and nothing is made',
  async (part) => {
    const { call, jira } = createClient();
    const before = jira.store.issues.all().length;
    const asked = { ...task('OPS', 'Two'), [part]: { id: '11' } };
    const refusal = { status: 501, body: { errorMessages: [textWith(`'${part}'`)], errors: {} } };

    expect(await call('robin-responder', 'POST', 'issue', asked)).toEqual(refusal);
    const issueUpdates = [task('OPS', 'One'), asked];
    expect(await call('robin-responder', 'POST', 'issue/bulk', { issueUpdates })).toEqual(refusal);
    expect(jira.store.issues.all()).toHaveLength(before);
  },
);
