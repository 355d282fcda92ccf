import { importIncident } from '../../../sandbox/jira/import-incident';
import { LEAKED_KEY } from '../../../sandbox/seed/busy/records';
import { at, createClient, listAt, type JiraClient } from './jira-client';

let client: JiraClient;
let key: string;
let id: string;

beforeEach(() => {
  client = createClient('busy');
  const issue = client.jira.store.issues.find(({ summary }) => summary === LEAKED_KEY.summary);
  if (!issue) throw new Error('The world has no incident with a security level.');
  ({ key, id } = issue);
});

const LOCKED_OUT = ['vera-viewer', 'mona-manager', 'noah-nolink', 'olga-outside', 'app'];

test('who holds the level sees it named on the issue; other issues have none', async () => {
  const level = at((await client.call('robin-responder', 'GET', `issue/${key}`)).body, 'fields', 'security');
  expect(level).toEqual({
    self: expect.stringContaining('/rest/api/3/securitylevel/') as unknown,
    id: expect.any(String) as unknown,
    name: 'Responders only',
    description: 'For those who respond to incidents, and nobody else.',
  });
  expect(at((await client.call('robin-responder', 'GET', 'issue/INC-1')).body, 'fields', 'security')).toBeNull();
});

test.each(LOCKED_OUT)('%s finds nothing of it by any way', async (who) => {
  const bodies = { remotelink: { object: { url: 'https://example.test', title: 'x' } }, value: 1 };
  const answers = [
    await client.call(who, 'GET', `issue/${key}`),
    await client.call(who, 'GET', `issue/${id}`),
    await client.call(who, 'PUT', `issue/${key}`, { fields: { summary: 'x' } }),
    await client.call(who, 'DELETE', `issue/${key}`),
    await client.call(who, 'GET', `issue/${key}/editmeta`),
    await client.call(who, 'GET', `issue/${key}/changelog`),
    await client.call(who, 'GET', `issue/${key}/comment`),
    await client.call(who, 'GET', `issue/${key}/transitions`),
    await client.call(who, 'GET', `issue/${key}/properties`),
    await client.call(who, 'GET', `issue/${key}/properties/some`),
    await client.call(who, 'PUT', `issue/${key}/properties/some`, bodies.value),
    await client.call(who, 'GET', `issue/${key}/remotelink`),
    await client.call(who, 'POST', `issue/${key}/remotelink`, bodies.remotelink),
    await client.call(who, 'GET', `mypermissions?issueKey=${key}&permissions=BROWSE_PROJECTS`),
    await client.call(who, 'GET', `user/assignable/search?issueKey=${key}&query=`),
  ];
  for (const { status } of answers) expect(status).toBe(404);

  const fetched = await client.call(who, 'POST', 'issue/bulkfetch', { issueIdsOrKeys: [key, id] });
  expect(listAt(fetched.body, 'issues')).toEqual([]);
  const changes = await client.call(who, 'POST', 'changelog/bulkfetch', { issueIdsOrKeys: [key] });
  expect(listAt(changes.body, 'issueChangeLogs')).toEqual([]);
  const found = await client.call(who, 'POST', 'search/jql', { jql: 'text ~ "access key"', fields: ['summary'] });
  expect(JSON.stringify(found.body)).not.toContain('stood in a public repository');
  const checked = await client.call('alex-admin', 'POST', 'permissions/check', {
    accountId: who === 'app' ? client.site.appAccountId : `712020:${who}`,
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [Number(id)] }],
  });
  expect(at(checked.body, 'projectPermissions', 0, 'issues')).toEqual([]);
});

test('a link to it shows to those alone who may see its other end', async () => {
  const task = client.jira.store.issues.find(({ summary }) => summary === 'Scan every push for access keys');
  const links = async (who: string) =>
    listAt((await client.call(who, 'GET', `issue/${task?.key ?? ''}`)).body, 'fields', 'issuelinks');
  const linkId = at((await links('robin-responder'))[0], 'id');

  expect(await links('robin-responder')).toMatchObject([{ inwardIssue: { key } }]);
  expect(await links('vera-viewer')).toEqual([]);
  expect((await client.call('robin-responder', 'GET', `issueLink/${String(linkId)}`)).status).toBe(200);
  expect((await client.call('vera-viewer', 'GET', `issueLink/${String(linkId)}`)).status).toBe(404);
});

test('a sub-task is as hidden as its parent, and names no parent or child that is not seen', async () => {
  const types = client.jira.store.issueTypes;
  const create = (parent: string) =>
    client.call('robin-responder', 'POST', 'issue', {
      fields: {
        project: { key: 'INC' },
        issuetype: { id: types.find(({ name }) => name === 'Sub-task')?.id },
        summary: 'Part of it',
        parent: { key: parent },
      },
    });
  const child = String(at((await create(key)).body, 'key'));

  expect((await client.call('robin-responder', 'GET', `issue/${child}`)).status).toBe(200);
  expect((await client.call('vera-viewer', 'GET', `issue/${child}`)).status).toBe(404);
  const stored = client.jira.store.issues.find((issue) => issue.key === child);
  if (stored) stored.securityLevelId = null;
  expect(at((await client.call('vera-viewer', 'GET', `issue/${child}`)).body, 'fields')).not.toHaveProperty('parent');
});

test('the level is a field to search by', async () => {
  const search = async (jql: string) =>
    listAt((await client.call('robin-responder', 'POST', 'search/jql', { jql, fields: ['key'] })).body, 'issues');

  expect((await search('level = "Responders only"')).map((issue) => at(issue, 'key'))).toEqual([key]);
  expect((await search('project = INC AND level IS EMPTY')).map((issue) => at(issue, 'key'))).not.toContain(key);
});

test('a level that the project does not have is refused', () => {
  const { site, jira } = client;
  expect(() => importIncident(LEAKED_KEY, { site, jira }, { securityLevel: 'Nobody' })).toThrow(
    "There is no security level 'Nobody' in INC.",
  );
});
