import { eventPayload } from '../../../support/event-payloads';
import { shapeProblems } from '../../../support/event-shapes';
import { asPerson } from '../../sandbox-with';
import { listen } from './listen';

const ALEX = '712020:alex-admin';

// Whatever `listen` hears is held against the documented shapes after each test.
test('everything that people do to issues is told as documented, in every project', async () => {
  const { sandbox, heard } = listen();
  sandbox.reset('busy');
  const rest = (method: string, path: string, body?: unknown) => asPerson(sandbox, ALEX, method, path, body);
  for (const project of ['INC', 'OPS', 'NORD', 'TEAM', 'DESK']) {
    const fields = { project: { key: project }, issuetype: { name: 'Task' }, summary: 'Raise the limit' };
    const { id, key } = await rest('POST', '/rest/api/3/issue', { fields });
    const issue = `/rest/api/3/issue/${String(key)}`;
    await rest('PUT', issue, { fields: { summary: 'Raise it', labels: ['limits'] } });
    await rest('PUT', issue, { fields: { assignee: { accountId: ALEX } } });
    await rest('PUT', issue, { fields: { assignee: null } });
    const { transitions } = (await rest('GET', `${issue}/transitions`)) as { transitions: { id: string }[] };
    for (const transition of transitions) await rest('POST', `${issue}/transitions`, { transition });
    const ends = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key } };
    await rest('POST', '/rest/api/3/issueLink', ends);
    const link = sandbox.jira.store.links.find(({ outwardIssueId }) => outwardIssueId === id);
    await rest('DELETE', `/rest/api/3/issueLink/${link?.id ?? ''}`);
    await rest('DELETE', issue);
  }
  await sandbox.forge.settle();
  expect(new Set(heard.map(({ eventType }) => eventType)).size).toBe(5);
  expect(heard.length).toBeGreaterThan(5 * 8);
});

test('the shapes are those of the documentation, and strict', () => {
  const of = (eventType: 'avi:jira:updated:issue' | 'avi:jira:deleted:issue') =>
    eventPayload({ eventType, ticketId: '10001', incidentId: '10002' });
  const updated = of('avi:jira:updated:issue');
  expect(shapeProblems(updated)).toEqual([]);
  expect(shapeProblems(of('avi:jira:deleted:issue'))).toEqual([]);
  expect(shapeProblems({ ...updated, timestamp: 'now' })).toHaveLength(1);
  expect(shapeProblems({ ...updated, surprise: 1 })).toHaveLength(1);
  expect(shapeProblems({ ...updated, issue: { id: '10001' } })).not.toEqual([]);
  expect(shapeProblems({ ...of('avi:jira:deleted:issue'), timestamp: 1 })).toHaveLength(1);
  expect(shapeProblems({ eventType: 'avi:jira:viewed:issue' })).toHaveLength(1);
});
