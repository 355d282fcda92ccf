import { DESK_INCIDENT } from '../../../sandbox/seed/busy/records';
import { at, createClient, doc, listAt, type JiraClient } from './jira-client';

let client: JiraClient;
let path: string;

beforeEach(() => {
  client = createClient('busy');
  const key = client.jira.store.issues.find(({ summary }) => summary === DESK_INCIDENT.summary)?.key ?? '';
  path = `issue/${key}/comment`;
});

const comments = async (who: string) => listAt((await client.call(who, 'GET', path)).body, 'comments');
const isPublic = (comment: unknown) => at(comment, 'jsdPublic');

test('agents read every comment and see which are internal; the customer reads the public ones', async () => {
  expect((await comments('dana-desk')).map(isPublic)).toEqual([true, false, true, true]);
  expect((await comments('vera-viewer')).map(isPublic)).toEqual([true, false, true, true]);
  expect((await comments('cleo-customer')).map(isPublic)).toEqual([true, true, true]);
  const found = async (who: string) =>
    listAt((await client.call(who, 'POST', 'search/jql', { jql: 'comment ~ "without a test"' })).body, 'issues').length;
  expect([await found('dana-desk'), await found('cleo-customer')]).toEqual([1, 0]);
});

test('a comment made by REST is public unless it says otherwise', async () => {
  const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
  const open = await client.call('dana-desk', 'POST', path, { body: doc('Open') });
  const internal = await client.call('dana-desk', 'POST', path, { body: doc('Internal'), properties });

  expect([isPublic(open.body), isPublic(internal.body)]).toEqual([true, false]);
  expect(await comments('dana-desk')).toHaveLength(6);
  expect(await comments('cleo-customer')).toHaveLength(4);
});

test('the project says what it is', async () => {
  const { body } = await client.call('dana-desk', 'GET', 'project/DESK');
  expect(body).toMatchObject({ projectTypeKey: 'service_desk', style: 'classic', simplified: false });
  const statuses = listAt((await client.call('dana-desk', 'GET', 'project/DESK/statuses')).body, 0, 'statuses');
  expect(statuses.map((status) => [at(status, 'name'), at(status, 'statusCategory', 'key')])).toEqual([
    ['Waiting for support', 'new'],
    ['Work in progress', 'indeterminate'],
    ['Pending', 'indeterminate'],
    ['Completed', 'done'],
    ['Canceled', 'done'],
  ]);
});
