import { at, createClient, listAt } from './jira-client';

const blocks = { type: { name: 'Blocks' }, inwardIssue: { key: 'INC-2' }, outwardIssue: { key: 'INC-3' } };
const links = async (client: ReturnType<typeof createClient>, key: string, who = 'robin-responder') =>
  listAt((await client.call(who, 'GET', `issue/${key}?fields=issuelinks`)).body, 'fields', 'issuelinks');

test('a link shows on both ends, is told in both histories, and a second one changes nothing', async () => {
  const client = createClient();
  const before = (await links(client, 'INC-3')).length;
  const post = () => client.call('robin-responder', 'POST', 'issueLink', blocks);
  expect(await post()).toEqual({ status: 201, body: null });
  expect(await post()).toEqual({ status: 201, body: null });
  expect(await links(client, 'INC-3')).toHaveLength(before + 1);
  expect((await links(client, 'INC-3')).at(-1)).toMatchObject({
    type: { inward: 'is blocked by' },
    inwardIssue: { key: 'INC-2' },
  });
  expect((await links(client, 'INC-2')).at(-1)).toMatchObject({ outwardIssue: { key: 'INC-3' } });
  const { body } = await client.call('robin-responder', 'GET', 'issue/INC-2?fields=summary&expand=changelog');
  expect(at(body, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({
    field: 'Link',
    to: 'INC-3',
    toString: 'This issue blocks INC-3',
  });
});

test('linking needs its permission, and both issues must be visible', async () => {
  const { call } = createClient();
  expect((await call('noah-nolink', 'POST', 'issueLink', blocks)).status).toBe(404);
  expect((await call('olga-outside', 'POST', 'issueLink', blocks)).status).toBe(404);
});

test('a link to an issue that the viewer may not see is left out', async () => {
  const client = createClient();
  const created = { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Fix' } };
  await client.call('robin-responder', 'POST', 'issue', created);
  await client.call('robin-responder', 'POST', 'issueLink', { ...blocks, inwardIssue: { key: 'OPS-1' } });
  expect(await links(client, 'OPS-1', 'robin-responder')).toHaveLength(1);
  expect(await links(client, 'OPS-1', 'olga-outside')).toHaveLength(0);
});

test('a remote link is found again by its global id and written over, and what is left out is emptied', async () => {
  const { call } = createClient();
  const page = {
    globalId: 'app=1&page=2',
    relationship: 'postmortem',
    object: { url: 'https://wiki.example.test/2', title: 'Postmortem' },
  };
  const first = await call('robin-responder', 'POST', 'issue/INC-3/remotelink', page);
  const second = await call('robin-responder', 'POST', 'issue/INC-3/remotelink', { ...page, relationship: undefined });
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(first.body).toEqual(second.body);
  const { body } = await call(
    'robin-responder',
    'GET',
    `issue/INC-3/remotelink?globalId=${encodeURIComponent(page.globalId)}`,
  );
  expect(body).toMatchObject({ globalId: page.globalId, object: page.object });
  expect(body).not.toHaveProperty('relationship');
  expect((await call('noah-nolink', 'POST', 'issue/INC-3/remotelink', page)).status).toBe(403);
});
