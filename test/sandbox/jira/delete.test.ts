import { at, createClient, listAt } from './jira-client';

test('who may not delete issues is refused, and the issue stays', async () => {
  const { call } = createClient();
  expect((await call('robin-responder', 'DELETE', 'issue/INC-1')).status).toBe(403);
  expect((await call('olga-outside', 'DELETE', 'issue/INC-1')).status).toBe(404);
  expect((await call('robin-responder', 'GET', 'issue/INC-1')).status).toBe(200);
});

test('a deleted issue is gone, and so are its links, without a word in the history of the others', async () => {
  const { call, jira } = createClient();
  const links = listAt((await call('alex-admin', 'GET', 'issue/INC-1')).body, 'fields', 'issuelinks');
  const other = String(at(links[0], 'inwardIssue', 'key') ?? at(links[0], 'outwardIssue', 'key'));
  const changes = async () => at((await call('alex-admin', 'GET', `issue/${other}/changelog`)).body, 'total');
  const before = await changes();
  const told: string[] = [];
  jira.onIssueChanged((id) => void told.push(id));
  const events: string[] = [];
  jira.onEvent(({ name }) => void events.push(name));

  expect((await call('alex-admin', 'DELETE', 'issue/INC-1')).status).toBe(204);

  expect((await call('alex-admin', 'GET', 'issue/INC-1')).status).toBe(404);
  expect(listAt((await call('alex-admin', 'GET', `issue/${other}`)).body, 'fields', 'issuelinks')).toEqual([]);
  expect(await changes()).toBe(before);
  expect(told).toHaveLength(1);
  // Of what goes along, links here, apps hear nothing.
  expect(events).toEqual(['avi:jira:deleted:issue']);
});

test('sub-tasks go with their parent, and only when that is asked for', async () => {
  const { call, jira } = createClient('empty');
  const typeId = (name: string) => jira.store.issueTypes.find((type) => type.name === name)?.id;
  const create = async (name: string, more: object = {}) => {
    const fields = { project: { key: 'OPS' }, issuetype: { id: typeId(name) }, summary: name, ...more };
    return String(at((await call('alex-admin', 'POST', 'issue', { fields })).body, 'key'));
  };
  const parent = await create('Task');
  const child = await create('Sub-task', { parent: { key: parent } });

  expect((await call('alex-admin', 'DELETE', `issue/${parent}`)).status).toBe(400);
  expect((await call('alex-admin', 'DELETE', `issue/${parent}?deleteSubtasks=true`)).status).toBe(204);
  expect((await call('alex-admin', 'GET', `issue/${child}`)).status).toBe(404);
});
