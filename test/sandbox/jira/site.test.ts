import { aString, at, createClient, listAt, objectWith } from './jira-client';

test('a project shows its lead, types, components and roles to who may browse it', async () => {
  const { call } = createClient();
  const { status, body } = await call('vera-viewer', 'GET', 'project/INC');

  expect(status).toBe(200);
  expect(body).toMatchObject({
    key: 'INC',
    name: 'Incidents',
    projectTypeKey: 'software',
    style: 'classic',
    simplified: false,
    lead: { accountId: aString, displayName: aString },
    roles: objectWith({}),
  });
  expect(listAt(body, 'issueTypes').map((type) => at(type, 'name'))).toContain('Incident');
  expect((await call('vera-viewer', 'GET', `project/${String(at(body, 'id'))}`)).body).toEqual(body);
});

test('a project that one may not browse is not there, and what is not built is refused by its name', async () => {
  const { call } = createClient();
  expect((await call('olga-outside', 'GET', 'project/INC')).status).toBe(404);
  expect((await call('alex-admin', 'GET', 'project/NONE')).status).toBe(404);
  expect((await call('nobody', 'GET', 'project/INC')).status).toBe(401);
  const { status, body } = await call('vera-viewer', 'GET', 'project/INC?expand=insight');
  expect([status, at(body, 'errorMessages', 0)]).toEqual([501, expect.stringContaining('expand')]);
});

test('every field of the site is named, with its type and how JQL calls it', async () => {
  const { call } = createClient();
  const { body } = await call('vera-viewer', 'GET', 'field');
  const field = (id: string) => listAt(body).find((candidate) => at(candidate, 'id') === id);

  expect(field('duedate')).toEqual({
    id: 'duedate',
    key: 'duedate',
    name: 'Due date',
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: ['due', 'duedate'],
    schema: { type: 'date', system: 'duedate' },
  });
  expect(field('customfield_10001')).toMatchObject({
    name: 'Severity',
    custom: true,
    clauseNames: ['cf[10001]', 'Severity'],
    schema: { type: 'option', customId: 10_001 },
  });
  expect((await call('nobody', 'GET', 'field')).status).toBe(401);
});

test('anybody may ask what site it is, and what time it is there', async () => {
  const { call, site } = createClient();
  const { status, body } = await call('nobody', 'GET', 'serverInfo');

  expect(status).toBe(200);
  expect(body).toMatchObject({ baseUrl: site.baseUrl, deploymentType: 'Cloud', serverTitle: 'Jira' });
  expect(Date.parse(String(at(body, 'serverTime')))).toBe(site.clock.now());
});
