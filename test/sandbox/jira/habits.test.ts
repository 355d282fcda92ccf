import { at, createClient, listAt, type JiraClient } from './jira-client';

const ROBIN = 'robin-responder';

const create = ({ call }: JiraClient) =>
  call(ROBIN, 'POST', 'issue', {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Write a runbook' },
    update: { issuelinks: [{ add: { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' } } }] },
    properties: [{ key: 'marker', value: { batch: 'b1' } }],
  });
const read = async ({ call }: JiraClient, key: unknown) =>
  (await call(ROBIN, 'GET', `issue/${String(key)}?fields=issuelinks&properties=marker`)).body;

test('what comes with the creation of an issue is kept', async () => {
  const client = createClient();
  const made = await read(client, at((await create(client)).body, 'key'));

  expect(listAt(made, 'fields', 'issuelinks')).toHaveLength(1);
  expect(at(made, 'properties', 'marker', 'batch')).toBe('b1');
});

test('properties that come with it can be ignored', async () => {
  const client = createClient();
  client.site.habits.set({ createProperties: 'ignored' });
  const made = await read(client, at((await create(client)).body, 'key'));

  expect(at(made, 'properties')).toEqual({});
});

test('links that come with it can be ignored, or refused', async () => {
  const client = createClient();
  client.site.habits.set({ createLinks: 'ignored' });
  const made = await read(client, at((await create(client)).body, 'key'));
  client.site.habits.set({ createLinks: 'refused' });
  const refused = await create(client);

  expect(listAt(made, 'fields', 'issuelinks')).toEqual([]);
  expect(refused.status).toBe(400);
  expect(at(refused.body, 'errors', 'issuelinks')).toEqual(expect.any(String));
});
