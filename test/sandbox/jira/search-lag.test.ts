import { restoreInto, snapshotOf } from '../../../sandbox/core/store';
import { at, createClient, listAt, type JiraClient } from './jira-client';

const LAG = 30_000;
const ROBIN = 'robin-responder';

/** A Jira whose search lags behind. */
function lagging(): JiraClient {
  const client = createClient();
  client.site.habits.set({ searchLagMs: LAG });
  return client;
}

const find = async ({ call }: JiraClient, jql: string, more: object = {}) =>
  listAt((await call(ROBIN, 'POST', 'search/jql', { jql, fields: ['summary'], ...more })).body, 'issues').map((issue) =>
    at(issue, 'key'),
  );

const create = async ({ call }: JiraClient, summary: string) => {
  const fields = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary };
  const properties = [{ key: 'marker', value: { batch: 'b1' } }];
  const { body } = await call(ROBIN, 'POST', 'issue', { fields, properties });
  return { id: String(at(body, 'id')), key: String(at(body, 'key')) };
};

test('finds what was there before, and what is new only after a while, with its properties', async () => {
  const client = lagging();
  expect(await find(client, 'key = INC-1')).toEqual(['INC-1']);
  const { key } = await create(client, 'Write a runbook');

  expect(await find(client, 'markerBatch = b1')).toEqual([]);
  expect(await find(client, 'summary ~ runbook')).toEqual([]);
  client.site.clock.advance(LAG - 1);
  expect(await find(client, 'markerBatch = b1')).toEqual([]);
  client.site.clock.advance(1);
  expect(await find(client, 'markerBatch = b1')).toEqual([key]);
  expect(await find(client, 'summary ~ runbook')).toEqual([key]);
});

test('finds a changed issue by what it was, shows it as it is, and never finds a deleted one', async () => {
  const client = lagging();
  await client.call(ROBIN, 'PUT', 'issue/INC-2', { fields: { summary: 'Entirely renamed' } });
  await client.call('alex-admin', 'DELETE', 'issue/INC-4?deleteSubtasks=true');

  expect(await find(client, 'summary ~ "entirely renamed"')).toEqual([]);
  const answer = await client.call(ROBIN, 'POST', 'search/jql', { jql: 'key = INC-2', fields: ['summary'] });
  expect(at(answer.body, 'issues', 0, 'fields', 'summary')).toBe('Entirely renamed');
  expect(await find(client, 'key = INC-4')).toEqual([]);
  client.site.clock.advance(LAG);
  expect(await find(client, 'summary ~ "entirely renamed"')).toEqual(['INC-2']);
});

test('knows at once the issues that it is asked to reconcile', async () => {
  const client = lagging();
  const [one, other] = [await create(client, 'One'), await create(client, 'Other')];

  expect(await find(client, 'markerBatch = b1', { reconcileIssues: [Number(one.id)] })).toEqual([one.key]);
  const get = `search/jql?jql=${encodeURIComponent('markerBatch = b1')}&fields=summary&reconcileIssues=${one.id},${other.id}`;
  expect(listAt((await client.call(ROBIN, 'GET', get)).body, 'issues')).toHaveLength(2);
  const many = Array.from({ length: 51 }, (_, n) => n).join(',');
  expect((await client.call(ROBIN, 'GET', `search/jql?jql=key=INC-1&reconcileIssues=${many}`)).status).toBe(400);
  expect((await client.call(ROBIN, 'GET', 'search/jql?jql=key=INC-1&reconcileIssues=INC-1')).status).toBe(400);
});

test('counts what it knows', async () => {
  const client = lagging();
  await create(client, 'One');
  const count = async () =>
    at((await client.call(ROBIN, 'POST', 'search/approximate-count', { jql: 'markerBatch = b1' })).body, 'count');
  expect(await count()).toBe(0);
  client.site.clock.advance(LAG);
  expect(await count()).toBe(1);
});

test('catches up when the lag ends, and keeps what it knows in a snapshot', async () => {
  const client = lagging();
  const { key } = await create(client, 'One');
  const saved = snapshotOf(client.jira.store);
  client.site.habits.set({ searchLagMs: 0 });
  expect(await find(client, 'markerBatch = b1')).toEqual([key]);
  client.site.habits.set({ searchLagMs: LAG });
  expect(await find(client, 'markerBatch = b1')).toEqual([key]);
  restoreInto(client.jira.store, saved);
  expect(await find(client, 'markerBatch = b1')).toEqual([]);
});
