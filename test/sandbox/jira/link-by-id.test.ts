import { at, createClient, listAt, textWith, type JiraClient } from './jira-client';

const blocks = { type: { name: 'Blocks' }, inwardIssue: { key: 'INC-2' }, outwardIssue: { key: 'INC-3' } };

/** Links two incidents as Robin. @returns the path of the link. */
async function linkOf({ call }: JiraClient): Promise<string> {
  await call('robin-responder', 'POST', 'issueLink', blocks);
  const { body } = await call('robin-responder', 'GET', 'issue/INC-2?fields=issuelinks');
  return `issueLink/${String(at(listAt(body, 'fields', 'issuelinks').at(-1), 'id'))}`;
}

test('a link read by its id has both ends, each with summary, status, priority and type', async () => {
  const client = createClient();
  const path = await linkOf(client);
  const { status, body } = await client.call('vera-viewer', 'GET', path);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: path.split('/')[1],
    self: textWith(`/rest/api/3/${path}`),
    type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    inwardIssue: { key: 'INC-2', fields: { issuetype: { name: 'Task' } } },
    outwardIssue: { key: 'INC-3', fields: { status: { name: 'Resolved' } } },
  });
});

test('a deleted link is gone from both ends, and told in both histories', async () => {
  const client = createClient();
  const { call } = client;
  const path = await linkOf(client);

  expect(await call('robin-responder', 'DELETE', path)).toEqual({ status: 204, body: null });
  expect((await call('robin-responder', 'GET', path)).status).toBe(404);
  for (const [key, other] of [
    ['INC-2', 'INC-3'],
    ['INC-3', 'INC-2'],
  ] as const) {
    const { body } = await call('robin-responder', 'GET', `issue/${key}?fields=issuelinks&expand=changelog`);
    const linked = listAt(body, 'fields', 'issuelinks').map(
      (link) => at(link, 'inwardIssue', 'key') ?? at(link, 'outwardIssue', 'key'),
    );
    expect(linked).not.toContain(other);
    expect(at(body, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({ field: 'Link', from: other, to: null });
  }
});

test('who may not see an end gets no link, and who may not link deletes none', async () => {
  const client = createClient();
  const path = await linkOf(client);
  const refused = async (who: string, method: string, where = path) => (await client.call(who, method, where)).status;

  expect(await refused('olga-outside', 'GET')).toBe(404);
  expect(await refused('olga-outside', 'DELETE')).toBe(404);
  expect(await refused('noah-nolink', 'DELETE')).toBe(404);
  expect(await refused('nobody', 'GET')).toBe(401);
  expect(await refused('robin-responder', 'GET', 'issueLink/none')).toBe(400);
  expect(await refused('robin-responder', 'GET', 'issueLink/99999')).toBe(404);
  expect(await refused('robin-responder', 'GET')).toBe(200);
});

test('a remote link is deleted by its global id, by who may link', async () => {
  const { call } = createClient();
  const globalId = 'app=1&page=2';
  const path = `issue/INC-3/remotelink?globalId=${encodeURIComponent(globalId)}`;
  const object = { url: 'https://wiki.example.test/2', title: 'Postmortem' };
  await call('robin-responder', 'POST', 'issue/INC-3/remotelink', { globalId, object });

  expect((await call('noah-nolink', 'DELETE', path)).status).toBe(403);
  expect((await call('robin-responder', 'DELETE', 'issue/INC-3/remotelink')).status).toBe(400);
  expect(await call('robin-responder', 'DELETE', path)).toEqual({ status: 204, body: null });
  expect((await call('robin-responder', 'DELETE', path)).status).toBe(404);
  expect((await call('robin-responder', 'GET', 'issue/INC-3/remotelink')).body).toEqual([]);
  const { body } = await call('robin-responder', 'GET', 'issue/INC-3?fields=summary&expand=changelog');
  expect(at(body, 'changelog', 'histories', 0, 'items', 0)).toMatchObject({ field: 'RemoteWorkItemLink', to: null });
});
