import { isRefusal } from '../../../sandbox/jira/errors';
import { importIncident } from '../../../sandbox/jira/import-incident';
import record from '../../../sandbox/seed/incidents/dfds-2021-03-31-adfs-sign-in.json';
import { at, createClient, listAt } from './jira-client';

const refusal = (input: unknown): string => {
  const { site, jira } = createClient('empty');
  try {
    importIncident(input, { site, jira });
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error('The record was taken.');
};

test('a record becomes an issue that stands where its history leads', async () => {
  const { call, site, jira } = createClient('empty');
  expect(importIncident(record, { site, jira })).toEqual({ id: '10001', key: 'INC-1' });
  const { body } = await call('robin-responder', 'GET', 'issue/INC-1?expand=names');
  expect(at(body, 'fields')).toMatchObject({
    summary: record.summary,
    created: '2021-03-31T12:14:00.000+0000',
    updated: '2021-03-31T14:05:00.000+0000',
    status: { name: 'Resolved', statusCategory: { key: 'done' } },
    resolution: { name: 'Done' },
    resolutiondate: '2021-03-31T13:30:00.000+0000',
    priority: { name: 'High' },
    reporter: { displayName: 'Support 1' },
    assignee: { accountId: '712020:oncall-1' },
    labels: ['certificates', 'incident', 'sso'],
  });
  const field = (name: string) =>
    Object.entries(at(body, 'names') ?? {}).find(([, value]) => value === name)?.[0] ?? '';
  expect(at(body, 'fields', field('Severity'))).toMatchObject({ value: 'SEV-2' });
  expect(at(body, 'fields', field('Impact start'))).toBe('2021-03-31T12:06:00.000+0000');
});

test('every event is in the changelog or among the comments, at its own time and by its own author', async () => {
  const { call, site, jira } = createClient('empty');
  importIncident(record, { site, jira });
  const histories = listAt((await call('robin-responder', 'GET', 'issue/INC-1/changelog')).body, 'values');
  const changes = record.events.filter(({ kind }) => kind !== 'comment');
  expect(histories.map((history) => [at(history, 'created'), at(history, 'author', 'accountId')])).toEqual(
    changes.map(({ at: time, by }) => [time.replace('Z', '.000+0000'), `712020:${by}`]),
  );
  const comments = listAt((await call('robin-responder', 'GET', 'issue/INC-1/comment')).body, 'comments');
  expect(comments).toHaveLength(record.events.length - changes.length);
});

test('what Jira would not know is stored nowhere', () => {
  const { site, jira } = createClient('empty');
  const secret = { ...record, notes: ['s3cret'], expected: { impactStart: 's3cret' } };
  importIncident(
    { ...secret, events: record.events.map((event) => ({ ...event, statedAt: 's3cret' })) },
    { site, jira },
  );
  expect(JSON.stringify(Object.values(jira.store).map((collection) => collection.snapshot()))).not.toContain('s3cret');
});

test('without a resolution of its own a record gets the one the workflow sets, and reopening clears it', async () => {
  const { call, site, jira } = createClient('empty');
  const move = (minute: number, from: string, to: string) => ({
    at: `2026-01-01T10:0${minute}:00+01:00`,
    by: 'a',
    kind: 'status',
    from,
    to,
  });
  const input = {
    summary: 'Again',
    people: [{ handle: 'a', role: '' }],
    createdAt: '2026-01-01T10:00:00+01:00',
    events: [
      move(1, 'Open', 'Resolved'),
      move(2, 'Resolved', 'Open'),
      move(3, 'Open', 'Resolved'),
      move(4, 'Resolved', 'In Progress'),
    ],
  };
  importIncident(input, { site, jira });
  const { body } = await call(
    'robin-responder',
    'GET',
    'issue/INC-1?expand=changelog&fields=resolution,resolutiondate,priority',
  );
  expect(at(body, 'fields')).toMatchObject({ resolution: null, resolutiondate: null, priority: { name: 'Medium' } });
  expect(at(body, 'changelog', 'histories', 0, 'created')).toBe('2026-01-01T09:04:00.000+0000');
});

test('a restricted comment stays with its author, the administrators and whoever is in the role', async () => {
  const { call, site, jira } = createClient('empty');
  const text = {
    at: '2026-01-01T10:01:00Z',
    by: 'a',
    kind: 'comment',
    text: 'one\ntwo',
    visibility: { type: 'role', value: 'Developers' },
  };
  importIncident(
    { summary: 'x', people: [{ handle: 'a' }], createdAt: '2026-01-01T10:00:00Z', events: [text] },
    { site, jira },
  );
  const comments = async (who: string) => listAt((await call(who, 'GET', 'issue/INC-1/comment')).body, 'comments');
  expect(await comments('robin-responder')).toEqual([]);
  expect(await comments('alex-admin')).toMatchObject([{ visibility: { type: 'role', value: 'Developers' } }]);
  expect(JSON.stringify(at((await comments('a'))[0], 'body'))).toContain('hardBreak');
});

test.each([
  [{}, 'summary'],
  [{ ...record, createdAt: 'yesterday' }, "createdAt: 'yesterday' is no instant"],
  [{ ...record, people: [{ handle: 'x', role: '' }] }, 'who is not among the people'],
  [{ ...record, severity: 'SEV-9' }, 'SEV-9'],
  [{ ...record, events: [{ ...record.events[3], to: 'Boiling' }] }, "There is no status 'Boiling'"],
  [
    { ...record, events: [{ at: '2020-01-01T00:00:00Z', by: 'ic-1', kind: 'comment', text: 'x' }] },
    'older than the issue',
  ],
])('a wrong record is refused with a sentence (%#)', (input, sentence) => {
  expect(refusal(input)).toContain(sentence);
});
