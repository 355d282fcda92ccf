import { at, createClient, listAt, type JiraClient } from './jira-client';

const typeId = ({ jira }: JiraClient, projectKey: string, name: string): string => {
  const project = jira.store.projects.find(({ key }) => key === projectKey);
  const ids = project?.issueTypes.map(({ issueTypeId }) => issueTypeId) ?? [];
  return jira.store.issueTypes.find((type) => type.name === name && ids.includes(type.id))?.id ?? '';
};

test('a team-managed project has types and statuses of its own, and no due date', async () => {
  const client = createClient('busy');
  const task = typeId(client, 'TEAM', 'Task');
  const { call } = client;

  expect((await call('tariq-team', 'GET', 'project/TEAM')).body).toMatchObject({
    style: 'next-gen',
    simplified: true,
    projectTypeKey: 'software',
  });
  const meta = listAt((await call('tariq-team', 'GET', `issue/createmeta/TEAM/issuetypes/${task}`)).body, 'fields');
  expect(meta.map((field) => at(field, 'fieldId'))).not.toContain('duedate');
  const fields = { project: { key: 'TEAM' }, issuetype: { id: task }, summary: 'x' };
  const { body } = await call('tariq-team', 'POST', 'issue', { fields });
  const path = `issue/${String(at(body, 'key'))}`;
  expect(await call('tariq-team', 'PUT', path, { fields: { duedate: '2027-01-01' } })).toMatchObject({ status: 400 });
  const { id } = client.jira.store.projects.find(({ key }) => key === 'TEAM') ?? {};
  expect(at((await call('tariq-team', 'GET', path)).body, 'fields')).toMatchObject({
    issuetype: { name: 'Task', scope: { type: 'PROJECT', project: { id } } },
    status: { name: 'To Do', scope: { type: 'PROJECT', project: { id } } },
    project: { simplified: true },
  });
});

test('a field that a project requires is said before and held to after', async () => {
  const client = createClient('busy');
  const { call } = client;
  const task = typeId(client, 'AUD', 'Task');
  const meta = listAt((await call('audrey-audit', 'GET', `issue/createmeta/AUD/issuetypes/${task}`)).body, 'fields');
  const field = meta.find((candidate) => at(candidate, 'name') === 'Audit reference');
  expect(field).toMatchObject({ required: true, hasDefaultValue: false, schema: { type: 'string' } });

  const id = String(at(field, 'fieldId'));
  const create = (more: object) =>
    call('audrey-audit', 'POST', 'issue', {
      fields: { project: { key: 'AUD' }, issuetype: { id: task }, summary: 'x', ...more },
    });
  const refused = { status: 400, body: { errors: { [id]: 'Audit reference is required.' } } };
  expect(await create({})).toMatchObject(refused);
  expect(await create({ [id]: '' })).toMatchObject(refused);
  const key = String(at((await create({ [id]: 'A-2026/17' })).body, 'key'));
  expect(at((await call('audrey-audit', 'GET', `issue/${key}`)).body, 'fields', id)).toBe('A-2026/17');
  expect(await call('audrey-audit', 'PUT', `issue/${key}`, { fields: { [id]: null } })).toMatchObject(refused);
  const jql = '"Audit reference" ~ "2026"';
  expect(listAt((await call('audrey-audit', 'POST', 'search/jql', { jql })).body, 'issues')).toHaveLength(1);
});
