import { aString, anything, at, createClient, doc, objectWith } from './jira-client';

const NOT_FOUND = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

test('an issue has the fields that are asked for, with their names', async () => {
  const { call } = createClient();
  const { body } = await call('robin-responder', 'GET', 'issue/INC-3?fields=summary,status&expand=names');
  expect(at(body, 'fields')).toEqual({
    summary: aString,
    status: objectWith({ name: 'Resolved' }),
  });
  expect(at(body, 'names')).toEqual({ summary: 'Summary', status: 'Status' });
});

test('*navigable leaves comments out, and a minus leaves any field out', async () => {
  const { call } = createClient();
  const { body } = await call('robin-responder', 'GET', 'issue/INC-3?fields=*navigable,-summary');
  expect(at(body, 'fields')).not.toHaveProperty('comment');
  expect(at(body, 'fields')).not.toHaveProperty('summary');
  expect(at(body, 'fields')).toHaveProperty('description');
});

test.each([
  ['olga-outside', 'INC-3', 404, NOT_FOUND],
  ['alex-admin', 'INC-999', 404, NOT_FOUND],
  ['nobody', 'INC-3', 401, anything],
])('%s does not get %s: %i', async (who, key, status, body) => {
  const { call } = createClient();
  expect(await call(who, 'GET', `issue/${key}`)).toEqual({ status, body });
});

test('an edit changes the issue and writes its history with ids and words', async () => {
  const { call, site } = createClient();
  site.clock.advance(60_000);
  const edit = { fields: { duedate: '2030-01-31', assignee: { accountId: '712020:sam-support' } } };
  expect((await call('robin-responder', 'PUT', 'issue/INC-2', edit)).status).toBe(204);
  const { body } = await call('robin-responder', 'GET', 'issue/INC-2?fields=duedate,assignee&expand=changelog');
  expect(at(body, 'fields', 'duedate')).toBe('2030-01-31');
  expect(at(body, 'changelog', 'histories', 0)).toMatchObject({
    created: '2026-11-21T10:01:00.000+0000',
    author: { accountId: '712020:robin-responder' },
    items: [
      { field: 'duedate', fieldId: 'duedate', from: null, to: '2030-01-31', toString: '2030-01-31 00:00:00.0' },
      { fieldId: 'assignee', to: '712020:sam-support', toString: 'Sam Support' },
    ],
  });
});

test.each([
  ['summary', 'two\nlines', 'newline'],
  ['summary', 'x'.repeat(256), '255'],
  ['summary', '', 'specify a summary'],
  ['duedate', '31.01.2030', 'yyyy-MM-dd'],
  ['duedate', '2030-02-30', 'yyyy-MM-dd'],
  ['description', 'plain text', 'Atlassian Document'],
  ['assignee', { accountId: '712020:olga-outside' }, "User '712020:olga-outside' cannot be assigned issues."],
  ['security', { id: '1' }, "Field 'security' cannot be set. It is not on the appropriate screen, or unknown."],
])('%s refuses %j', async (field, value, sentence) => {
  const { call } = createClient();
  const { status, body } = await call('robin-responder', 'PUT', 'issue/INC-2', { fields: { [field]: value } });
  expect(status).toBe(400);
  expect(at(body, 'errors', field)).toContain(sentence);
});

test('labels and components can be added to and removed from', async () => {
  const { call } = createClient();
  const update = { labels: [{ add: 'new' }, { remove: 'ingress' }], components: [{ remove: { name: 'networking' } }] };
  expect((await call('robin-responder', 'PUT', 'issue/INC-3', { update })).status).toBe(204);
  const { body } = await call('robin-responder', 'GET', 'issue/INC-3?fields=labels,components');
  expect(at(body, 'fields')).toEqual({
    labels: ['incident', 'kubernetes', 'new'],
    components: [objectWith({ name: 'load-balancing' })],
  });
});

test('without the permission to edit no field can be set, and the edit screen is empty', async () => {
  const { call } = createClient();
  expect((await call('noah-nolink', 'PUT', 'issue/INC-3', { fields: { description: doc('x') } })).status).toBe(400);
  expect((await call('noah-nolink', 'GET', 'issue/INC-3/editmeta')).body).toEqual({ fields: {} });
});

test('a path that is not built says so', async () => {
  const { call } = createClient();
  const { status, body } = await call('alex-admin', 'GET', 'issue/INC-3/watchers');
  expect(status).toBe(501);
  expect(at(body, 'errorMessages', 0)).toContain('/rest/api/3/issue/INC-3/watchers');
});

test.each(['properties', 'transition', 'historyMetadata'])(
  '%s in the body of an edit is refused by its name, and nothing changes',
  async (part) => {
    const { call } = createClient();
    const edit = { fields: { summary: 'Another' }, [part]: part === 'properties' ? [{ key: 'a', value: 1 }] : {} };
    const { status, body } = await call('robin-responder', 'PUT', 'issue/INC-3', edit);

    expect([status, at(body, 'errorMessages')]).toEqual([501, [expect.stringContaining(`'${part}'`)]]);
    const read = await call('robin-responder', 'GET', 'issue/INC-3?fields=summary');
    expect(at(read.body, 'fields', 'summary')).not.toBe('Another');
  },
);
