import { at, createClient, type JiraClient } from './jira-client';

const DISABLED = { errorMessages: ['Issue linking is currently disabled.'], errors: {} };
let client: JiraClient;

beforeEach(() => {
  client = createClient();
  client.jira.setSettings({ issueLinking: false });
});
const robin = (method: string, path: string, body?: unknown) => client.call('robin-responder', method, path, body);

test('where linking is switched off, links and their types are refused with 404, links to the outside with 403', async () => {
  const ends = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key: 'INC-2' } };
  const link = { object: { url: 'https://example.test', title: 'x' } };

  expect(await robin('GET', 'issueLinkType')).toEqual({ status: 404, body: DISABLED });
  expect(await robin('POST', 'issueLink', ends)).toEqual({ status: 404, body: DISABLED });
  expect(await robin('GET', 'issueLink/10001')).toEqual({ status: 404, body: DISABLED });
  expect(await robin('DELETE', 'issueLink/10001')).toEqual({ status: 404, body: DISABLED });
  expect(await robin('GET', 'issue/INC-1/remotelink')).toEqual({ status: 403, body: DISABLED });
  expect(await robin('POST', 'issue/INC-1/remotelink', link)).toEqual({ status: 403, body: DISABLED });
});

test('no issue and no screen has the field then; with linking back on the links are there again', async () => {
  const fields = async () => at((await robin('GET', 'issue/INC-1')).body, 'fields');
  const ops = client.jira.store.projects.find(({ key }) => key === 'OPS');
  const screen = `issue/createmeta/OPS/issuetypes/${ops?.issueTypes[0]?.issueTypeId ?? ''}`;

  expect(await fields()).not.toHaveProperty('issuelinks');
  expect(JSON.stringify((await robin('GET', screen)).body)).not.toContain('issuelinks');
  expect((await robin('GET', 'issue/INC-1/editmeta')).body).not.toHaveProperty('fields.issuelinks');

  client.jira.setSettings({ issueLinking: true });
  expect(await fields()).toMatchObject({ issuelinks: [expect.anything()] });
  expect(JSON.stringify((await robin('GET', screen)).body)).toContain('issuelinks');
});
