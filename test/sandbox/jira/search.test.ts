import { aString, at, createClient, listAt, listWith, type JiraClient } from './jira-client';

const keys = async ({ call }: JiraClient, jql: string, who = 'robin-responder') =>
  listAt((await call(who, 'POST', 'search/jql', { jql, fields: ['summary'] })).body, 'issues').map((issue) =>
    at(issue, 'key'),
  );

test.each([
  ['project = INC AND issuetype = Incident AND statusCategory != Done', ['INC-11']],
  ['type = Incident AND created < 2022-01-01 ORDER BY created', ['INC-1', 'INC-3']],
  ['type = Incident AND created >= "2025/11/01 00:00" AND resolved is not EMPTY', ['INC-9']],
  ['key in (INC-3, INC-1) order by key asc', ['INC-1', 'INC-3']],
  ['labels = ingress OR summary ~ "persons table"', ['INC-10', 'INC-3']],
  ['type = Incident AND NOT (status in (Resolved, Cancelled))', ['INC-11']],
  ['assignee = currentUser()', ['INC-11']],
  ['created > startOfDay() and created <= now() and created > -1h', ['INC-11']],
  ['Severity = SEV-2 and "Impact start" < 2022-01-01', ['INC-1']],
  ['resolution = Unresolved AND type = Change order by key', ['INC-4', 'INC-7']],
  ["summary ~ 'checkout' and updated >= -1d", ['INC-11']],
])('%s', async (jql, expected) => {
  expect(await keys(createClient(), jql)).toEqual(expected);
});

test('properties are found by path and by alias', async () => {
  const client = createClient();
  await client.call('robin-responder', 'PUT', 'issue/INC-2/properties/marker', {
    batch: 'b1',
    due: '2026-11-20',
    counts: { open: 2 },
  });
  await client.call('robin-responder', 'PUT', 'issue/INC-4/properties/marker', {
    batch: 'b2',
    due: '2026-11-22',
    counts: { open: 0 },
  });
  expect(await keys(client, 'issue.property[marker].batch = b1')).toEqual(['INC-2']);
  expect(await keys(client, 'markerBatch in (b1, b2) order by key')).toEqual(['INC-2', 'INC-4']);
  expect(await keys(client, 'markerDue < startOfDay()')).toEqual(['INC-2']);
  expect(await keys(client, 'issue.property[marker].counts.open > 0')).toEqual(['INC-2']);
});

test.each([
  ['order by key', 'Unbounded JQL queries are not allowed here'],
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['issue.property[marker].unknown = 1', 'does not exist'],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['project ~ INC', "The operator '~' is not supported by the 'project' field."],
  ['project INC', 'Expecting operator but got'],
  ['project = INC AND', 'Expecting a field name'],
  ['summary ~ "open', 'has not been completed'],
  ['created > yesterday', 'Date value'],
  ['created > lastLogin()', 'Unable to find JQL function'],
])('%s is refused', async (jql, sentence) => {
  const { status, body } = await createClient().call('robin-responder', 'POST', 'search/jql', { jql });
  expect(status).toBe(400);
  expect(at(body, 'errorMessages', 0)).toContain(sentence);
});

test('nobody finds what they may not see', async () => {
  const client = createClient();
  expect(await keys(client, 'created > 2000-01-01', 'olga-outside')).toEqual([]);
  expect(
    (await client.call('olga-outside', 'POST', 'search/approximate-count', { jql: 'created > 2000-01-01' })).body,
  ).toEqual({ count: 0 });
});

test('pages follow each other by token; without fields only ids come', async () => {
  const { call } = createClient();
  const jql = 'project = INC order by key';
  const first = (await call('robin-responder', 'POST', 'search/jql', { jql, maxResults: 8 })).body;
  expect(first).toMatchObject({ isLast: false, issues: listWith([{ id: '10001' }]) });
  const second = (
    await call('robin-responder', 'POST', 'search/jql', {
      jql,
      maxResults: 8,
      nextPageToken: at(first, 'nextPageToken'),
    })
  ).body;
  expect(second).toEqual({ isLast: true, issues: [{ id: '10009' }, { id: '10010' }, { id: '10011' }] });
});

test('a search by address answers as one by body', async () => {
  const { call } = createClient();
  const jql = 'type = Incident order by key';
  const query = `jql=${encodeURIComponent(jql)}&maxResults=2&fields=summary,status&properties=marker&expand=names`;
  const byAddress = await call('robin-responder', 'GET', `search/jql?${query}`);
  const byBody = await call('robin-responder', 'POST', 'search/jql', {
    jql,
    maxResults: 2,
    fields: ['summary', 'status'],
    properties: ['marker'],
    expand: 'names',
  });

  expect(byAddress.status).toBe(200);
  expect(listAt(byAddress.body, 'issues')).toHaveLength(2);
  expect(byAddress.body).toEqual(byBody.body);
  const token = encodeURIComponent(String(at(byAddress.body, 'nextPageToken')));
  const next = await call('robin-responder', 'GET', `search/jql?${query}&nextPageToken=${token}`);
  expect(at(next.body, 'issues', 0, 'key')).toBe('INC-6');
  expect((await call('robin-responder', 'GET', 'search/jql?jql=type%20%3D')).status).toBe(400);
  expect((await call('nobody', 'GET', `search/jql?${query}`)).status).toBe(401);
});

test('a bulk fetch answers in the order of ids and names what it could not fetch', async () => {
  const { call } = createClient();
  const { body } = await call('robin-responder', 'POST', 'issue/bulkfetch', {
    issueIdsOrKeys: ['INC-3', '10001', 'X-1'],
    fields: ['status'],
  });
  expect(listAt(body, 'issues').map((issue) => at(issue, 'key'))).toEqual(['INC-1', 'INC-3']);
  expect(at(body, 'issueErrors')).toEqual([{ id: 'X-1', errorMessage: aString }]);
  const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => String(index));
  expect((await call('robin-responder', 'POST', 'issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
});
