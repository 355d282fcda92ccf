import { createClient, listAt, at, textWith } from './jira-client';

const PATH = 'issue/INC-3/properties/record';

test('a property is made, changed, read and deleted', async () => {
  const { call } = createClient();
  expect((await call('robin-responder', 'PUT', PATH, { v: 1 })).status).toBe(201);
  expect((await call('robin-responder', 'PUT', PATH, { v: 2 })).status).toBe(200);
  expect((await call('vera-viewer', 'GET', PATH)).body).toEqual({ key: 'record', value: { v: 2 } });
  expect((await call('robin-responder', 'DELETE', PATH)).status).toBe(204);
  expect((await call('robin-responder', 'GET', PATH)).status).toBe(404);
});

test('the keys of all properties are listed, each with its address', async () => {
  const { call } = createClient();
  const list = () => call('vera-viewer', 'GET', 'issue/INC-3/properties');
  const before = listAt((await list()).body, 'keys').length;
  await call('robin-responder', 'PUT', PATH, { v: 1 });
  await call('robin-responder', 'PUT', 'issue/INC-3/properties/with%20space', 1);

  const { status, body } = await list();
  expect(status).toBe(200);
  expect(listAt(body, 'keys').slice(before)).toEqual([
    { key: 'record', self: textWith('/properties/record') },
    { key: 'with space', self: textWith('/properties/with%20space') },
  ]);
  expect(at((await call('olga-outside', 'GET', 'issue/INC-3/properties')).body, 'errorMessages')).toHaveLength(1);
  expect((await call('olga-outside', 'GET', 'issue/INC-3/properties')).status).toBe(404);
});

test('writing needs the permission to edit', async () => {
  const { call } = createClient();
  expect((await call('noah-nolink', 'PUT', PATH, 1)).status).toBe(403);
  expect((await call('olga-outside', 'PUT', PATH, 1)).status).toBe(404);
  expect((await call('app', 'PUT', PATH, 1)).status).toBe(201);
});

test('a value has at most 32,768 characters', async () => {
  const { call } = createClient();
  expect((await call('robin-responder', 'PUT', PATH, 'x'.repeat(32_766))).status).toBe(201);
  expect((await call('robin-responder', 'PUT', PATH, 'x'.repeat(32_767))).status).toBe(400);
});

test('listeners hear of every change to an issue, until they go', async () => {
  const { call, jira } = createClient();
  const heard: string[] = [];
  const stop = jira.onIssueChanged((issueId) => heard.push(issueId));
  await call('robin-responder', 'PUT', PATH, 1);
  await call('robin-responder', 'PUT', 'issue/INC-3', { fields: { labels: ['x'] } });
  stop();
  await call('robin-responder', 'PUT', PATH, 2);
  expect(heard).toEqual(['10003', '10003']);
});
