import { readFacts } from '../../src/adapters/jira/read-facts';
import type { Send } from '../../src/adapters/send';

const status = { id: '1', name: 'Open', statusCategory: { key: 'new' } };

/** Jira with one incident, of which it says no more than it must. */
const send: Send = async (_, path) => ({
  status: 200,
  retryAfterSeconds: null,
  body: path.includes('/statuses')
    ? [{ id: '10100', name: 'Incident', statuses: [status] }]
    : {
        id: '10001',
        key: 'INC-1',
        fields: {
          summary: 'Down',
          status,
          issuetype: { id: '10100', name: 'Incident' },
          created: '2026-11-21T10:00:00.000+0000',
          project: { id: '10000', key: 'INC' },
          comment: { total: 1, comments: [{ id: '1', created: '2026-11-21T10:05:00.000+0000' }] },
        },
        changelog: { total: 0, histories: [] },
      },
});

test('an incident is read where Jira leaves out what the project does not have, as a security level', async () => {
  const read = await readFacts(send, { incidentId: '10001', projectId: '10000', names: 'roles', onBegun: undefined });
  expect(read?.incident).toMatchObject({ key: 'INC-1', hasSecurityLevel: false, priorityName: null });
  expect(read?.incident.comments).toMatchObject([{ text: '', restrictedTo: null }]);
});
