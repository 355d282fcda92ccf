import { moveIssue } from '../../../sandbox/jira/move-issue';
import { at, createClient, listAt } from './jira-client';

test('a moved issue has a new key, is found by the old one, and fits into its project', async () => {
  const { call, jira } = createClient('busy');
  const id = String(at((await call('alex-admin', 'GET', 'issue/INC-1')).body, 'id'));

  const { key } = moveIssue(jira, id, 'NORD');

  const { status, body } = await call('alex-admin', 'GET', 'issue/inc-1');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id,
    key,
    fields: { project: { key: 'NORD' }, status: { name: 'Løst' }, components: [] },
  });
  expect(key).toMatch(/^NORD-\d+$/);
  const search = await call('alex-admin', 'POST', 'search/jql', { jql: 'key = INC-1', fields: ['key'] });
  expect(listAt(search.body, 'issues').map((issue) => at(issue, 'key'))).toEqual([key]);
  const changes = listAt((await call('alex-admin', 'GET', `issue/${id}/changelog?startAt=0`)).body, 'values').at(-1);
  expect(listAt(changes, 'items').map((item) => [at(item, 'field'), at(item, 'fromString')])).toContainEqual([
    'Key',
    'INC-1',
  ]);
  expect((await call('olga-outside', 'GET', 'issue/INC-1')).status).toBe(404);
});

test('a project without the type, or none at all, is refused', () => {
  const { jira } = createClient('busy');
  const id = jira.store.issues.find(({ key }) => key === 'INC-1')?.id ?? '';
  expect(() => moveIssue(jira, id, 'OPS')).toThrow('OPS has no issue type Incident.');
  expect(() => moveIssue(jira, id, 'NONE')).toThrow('There is no project NONE.');
});
