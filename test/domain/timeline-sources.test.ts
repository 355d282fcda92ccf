import { buildTimeline } from '../../src/domain/build-timeline';
import type { Attachment, LinkedIssue } from '../../src/domain/incident';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const { open, resolved } = STATUSES;
const RESOLVED = { status: resolved, changes: [moved('09:00', open, resolved)] };
const linked = (over: Partial<LinkedIssue> = {}): LinkedIssue => ({
  id: '20001',
  key: 'OPS-7',
  summary: 'Shorten the de-registration delay',
  relation: 'is caused by',
  typeName: 'Change',
  createdAt: '2021-06-22T07:10:00.000Z',
  doneAt: '2021-06-22T07:50:00.000Z',
  hasSecurityLevel: false,
  ...over,
});
const file = (time: string): Attachment => ({
  id: '30001',
  at: `2021-06-22T${time}:00.000Z`,
  fileName: 'latency.png',
});
const timed = (incident: Parameters<typeof buildTimeline>[0]) =>
  buildTimeline(incident).entries.map(({ at, text, included }) => [at.slice(11, 16), text, included]);

describe('a comment that states times', () => {
  it('makes an entry of each timed line, at the time it states, with the lines under it', () => {
    const text = 'What I saw:\n08:21 UTC - alert fired\nfor the production cluster\n08:33 UTC rolled back';
    const { entries } = buildTimeline(incidentWith({ comments: [said('08:45', text)] }));

    expect(entries.map(({ id, at, text: words, kind }) => [id, at.slice(11, 16), words, kind])).toEqual([
      ['created', '08:00', 'Incident opened in Jira.', 'detection'],
      ['comment:0845:2', '08:21', 'alert fired\nfor the production cluster', 'detection'],
      ['comment:0845:4', '08:33', 'rolled back', 'action'],
      ['comment:0845', '08:45', 'What I saw:', null],
    ]);
    expect(entries[1]?.source).toEqual({ kind: 'stated', commentId: '0845', postedAt: '2021-06-22T08:45:00.000Z' });
  });

  it('takes the reader’s zone where none is stated, and says so', () => {
    const incident = incidentWith({ comments: [said('08:45', '10:21 - alert fired')] });

    const [, entry] = buildTimeline(incident, undefined, 'Europe/Copenhagen').entries;

    expect([entry?.at, entry?.doubts]).toEqual(['2021-06-22T08:21:00.000Z', ['assumed-zone']]);
  });

  it('is ticked by the time it states, also when it was posted after the resolution', () => {
    const comments = [said('11:00', '08:33 UTC - rolled back\n10:30 UTC - review planned')];

    expect(timed(incidentWith({ ...RESOLVED, comments }))).toEqual([
      ['08:00', 'Incident opened in Jira.', true],
      ['08:33', 'rolled back', true],
      ['09:00', 'Status changed from Open to Resolved.', true],
      ['10:30', 'review planned', false],
    ]);
  });

  it('keeps what is not certain in its words, and lists it', () => {
    const text = 'We think the deploy of 08:10 UTC did it.';
    const { entries, notTaken } = buildTimeline(incidentWith({ comments: [said('08:45', text)] }));

    expect(entries.map((entry) => entry.text)).toContain(text);
    expect(notTaken).toEqual([
      {
        id: 'comment:0845:1',
        text,
        reason: 'in-sentence',
        readings: ['2021-06-22T08:10:00.000Z'],
        restrictedTo: null,
      },
    ]);
  });

  it('that only some may see is never ticked', () => {
    const comments = [said('08:45', '08:21 UTC - alert fired', { restrictedTo: 'Role: Administrators' })];

    expect(timed(incidentWith({ comments })).at(-1)).toEqual(['08:21', 'alert fired', false]);
  });
});

describe('a linked issue', () => {
  it('is an entry when it was opened and when it was done, by its key alone', () => {
    const { entries } = buildTimeline(incidentWith({ linkedIssues: [linked()] }));

    expect(entries.map(({ text, included }) => [text, included])).toEqual([
      ['Change OPS-7 opened.', true],
      ['Change OPS-7 done.', true],
      ['Incident opened in Jira.', true],
    ]);
    expect(JSON.stringify(entries.map(({ text }) => text))).not.toContain('de-registration');
  });

  it('is listed, not ticked, when it is older than a day, came after the resolution, or is kept from most', () => {
    const incident = incidentWith({
      ...RESOLVED,
      linkedIssues: [
        linked({ createdAt: '2021-06-20T08:00:00.000Z', doneAt: '2021-06-23T08:00:00.000Z' }),
        linked({ id: '20002', key: 'OPS-8', doneAt: null, hasSecurityLevel: true }),
      ],
    });

    const found = buildTimeline(incident).entries.filter(({ source }) => source.kind === 'linked-issue');
    expect(found.map(({ text, included, restrictedTo }) => [text, included, restrictedTo])).toEqual([
      ['Change OPS-7 opened.', false, null],
      ['Change OPS-8 opened.', false, 'those who may see OPS-8'],
      ['Change OPS-7 done.', false, null],
    ]);
  });

  it('whose times are not known makes no entry', () => {
    expect(timed(incidentWith({ linkedIssues: [linked({ createdAt: null, doneAt: null })] }))).toHaveLength(1);
  });
});

test('an attachment is an entry of its own time', () => {
  expect(timed(incidentWith({ ...RESOLVED, attachments: [file('08:15')] }))[1]).toEqual([
    '08:15',
    'File attached: latency.png',
    true,
  ]);
});

test('what two comments say of one minute is one entry, in the longer words, with both sources', () => {
  const comments = [said('08:30', '08:21 UTC - alert fired'), said('08:40', '08:21 UTC - alert fired for the ingress')];

  const { entries } = buildTimeline(incidentWith({ comments }));

  expect(entries.map(({ text, also }) => [text, also.map(({ id }) => id)])).toEqual([
    ['Incident opened in Jira.', []],
    ['alert fired for the ingress', ['comment:0840:1']],
  ]);
});

test('two changes of one minute stay two, also when they say the same', () => {
  const twice = ['a', 'b'].map((id) => ({ ...moved('08:05', open, STATUSES.inProgress), id }));

  expect(buildTimeline(incidentWith({ changes: twice })).entries).toHaveLength(3);
});
