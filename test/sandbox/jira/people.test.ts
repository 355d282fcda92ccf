import { at, createClient, listAt } from './jira-client';

const names = (body: unknown) => listAt(body).map((person) => at(person, 'displayName'));

test.each([
  ['project=INC&query=ro', ['Robin Responder']],
  ['project=INC&query=responder', ['Robin Responder']],
  ['project=INC&query=sam@ex', ['Sam Support']],
  ['project=INC&query=olga', []],
  ['project=OPS&query=olga', ['Olga Outside']],
  ['project=OPS&query=sam', []],
  ['issueKey=INC-3&query=vera', []],
])('assignable: %s', async (query, expected) => {
  const { status, body } = await createClient().call('robin-responder', 'GET', `user/assignable/search?${query}`);
  expect(status).toBe(200);
  expect(names(body)).toEqual(expected);
});

test.each([
  ['query=ro', ['Robin Responder']],
  ['query=sam@ex', ['Sam Support']],
  ['accountId=712020:olga-outside', ['Olga Outside']],
  ['query=nobody-of-this-name', []],
])('who is there: %s', async (query, expected) => {
  const { status, body } = await createClient().call('vera-viewer', 'GET', `user/search?${query}`);
  expect(status).toBe(200);
  expect(names(body)).toEqual(expected);
});

test('a search for people goes page by page, and wants one question', async () => {
  const { call } = createClient();
  const all = names((await call('vera-viewer', 'GET', 'user/search?query=')).body);
  expect(all.length).toBeGreaterThan(5);
  expect(all).not.toContain('Blameless Postmortem');
  const page = names((await call('vera-viewer', 'GET', 'user/search?query=&startAt=1&maxResults=2')).body);
  expect(page).toEqual(all.slice(1, 3));
  for (const query of ['', 'query=a&accountId=b', 'query=a&maxResults=many'])
    expect((await call('vera-viewer', 'GET', `user/search?${query}`)).status).toBe(400);
  expect((await call('vera-viewer', 'GET', 'user/search?query=a&property=x')).status).toBe(501);
  expect((await call('nobody', 'GET', 'user/search?query=a')).status).toBe(401);
});

test('an assignable search needs a place and a query', async () => {
  const { call } = createClient();
  expect((await call('robin-responder', 'GET', 'user/assignable/search?query=a')).status).toBe(400);
  expect((await call('robin-responder', 'GET', 'user/assignable/search?project=INC')).status).toBe(400);
  expect((await call('olga-outside', 'GET', 'user/assignable/search?project=INC&query=')).status).toBe(404);
});

test('an e-mail address is shown to its owner and to administrators alone', async () => {
  const { call } = createClient();
  const path = 'user?accountId=712020:vera-viewer';
  expect((await call('robin-responder', 'GET', path)).body).not.toHaveProperty('emailAddress');
  expect((await call('alex-admin', 'GET', path)).body).toHaveProperty('emailAddress', 'vera@example.test');
  expect((await call('vera-viewer', 'GET', 'myself')).body).toHaveProperty('emailAddress', 'vera@example.test');
});

test.each([
  ['alex-admin', 'INC', true, true, true],
  ['robin-responder', 'INC', true, true, true],
  ['sam-support', 'OPS', false, false, false],
  ['vera-viewer', 'INC', false, false, false],
  ['noah-nolink', 'INC', true, false, false],
  ['noah-nolink', 'OPS', true, true, false],
  ['mona-manager', 'OPS', false, false, false],
  ['app', 'INC', true, true, true],
])('%s in %s: create %s, edit %s, link %s', async (who, project, create, edit, link) => {
  const { call } = createClient();
  const { body } = await call(
    who,
    'GET',
    `mypermissions?projectKey=${project}&permissions=CREATE_ISSUES,EDIT_ISSUES,LINK_ISSUES`,
  );
  const has = (key: string) => at(body, 'permissions', key, 'havePermission');
  expect([has('CREATE_ISSUES'), has('EDIT_ISSUES'), has('LINK_ISSUES')]).toEqual([create, edit, link]);
});

test('permissions of others are for administrators to ask', async () => {
  const { call } = createClient();
  const question = {
    accountId: '712020:vera-viewer',
    projectPermissions: [{ permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'], issues: [10003] }],
  };
  expect((await call('robin-responder', 'POST', 'permissions/check', question)).status).toBe(403);
  expect((await call('alex-admin', 'POST', 'permissions/check', question)).body).toEqual({
    globalPermissions: [],
    projectPermissions: [
      { permission: 'EDIT_ISSUES', projects: [], issues: [] },
      { permission: 'BROWSE_PROJECTS', projects: [], issues: [10003] },
    ],
  });
});

test('people by their ids: those who are there, page by page', async () => {
  const { call } = createClient();
  const bulk = 'user/bulk?accountId=712020:sam-support&accountId=712020:robin-responder&accountId=712020:not-there';
  const { status, body } = await call('vera-viewer', 'GET', bulk);
  expect(status).toBe(200);
  expect(body).toMatchObject({ total: 2, isLast: true });
  expect(names(at(body, 'values'))).toEqual(['Sam Support', 'Robin Responder']);
  const second = (await call('vera-viewer', 'GET', `${bulk}&startAt=1&maxResults=1`)).body;
  expect(second).toMatchObject({
    startAt: 1,
    maxResults: 1,
    isLast: true,
    values: [{ displayName: 'Robin Responder' }],
  });
  expect((await call('vera-viewer', 'GET', 'user/bulk')).status).toBe(400);
  expect((await call('vera-viewer', 'GET', 'user/bulk?accountId=a&key=b')).status).toBe(501);
});
