import { buildTimeline } from '../../src/domain/build-timeline';
import { settle } from '../../src/domain/settings';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const { open, inProgress, resolved } = STATUSES;

test('changes and comments stand in order of time, with stable ids', () => {
  const incident = incidentWith({
    changes: [moved('08:05', open, inProgress)],
    comments: [said('08:03', 'Looking at it.')],
  });

  const { entries: timeline } = buildTimeline(incident);

  expect(timeline.map(({ id, text }) => [id, text])).toEqual([
    ['created', 'Incident opened in Jira.'],
    ['comment:0803', 'Looking at it.'],
    ['change:08:05-3', 'Status changed from Open to In Progress.'],
  ]);
  expect(buildTimeline(incident).entries).toEqual(timeline);
});

test('an assignee is a role, never a name', () => {
  const change = {
    id: 'a',
    at: '2021-06-22T08:01:00.000Z',
    field: 'assignee',
    from: null,
    fromText: null,
    to: '7',
    toText: 'Kim Larsen',
  };

  const [, entry] = buildTimeline(incidentWith({ changes: [change] })).entries;

  expect(entry?.text).toBe('Assigned to a responder.');
});

test('what only some may see, and what was written after the resolution, is listed but not ticked', () => {
  const incident = incidentWith({
    status: resolved,
    changes: [moved('08:40', open, resolved)],
    comments: [
      said('08:10', 'Between us', { restrictedTo: 'Role: Administrators' }),
      said('08:20', 'For all'),
      said('09:00', 'Action items: test the ingress'),
    ],
  });

  const ticked = buildTimeline(incident).entries.filter(({ included }) => included);

  expect(ticked.map(({ text }) => text)).toEqual([
    'Incident opened in Jira.',
    'For all',
    'Status changed from Open to Resolved.',
  ]);
});

test('housekeeping on the issue is no part of the story', () => {
  const change = {
    id: 'a',
    at: '2021-06-22T08:01:00.000Z',
    field: 'labels',
    from: null,
    fromText: '',
    to: null,
    toText: 'ingress',
  };

  expect(buildTimeline(incidentWith({ changes: [change] })).entries).toHaveLength(1);
});

test('changes of the field that settings call the severity are told of, by the name that it has now', () => {
  const change = {
    id: '1',
    at: '2021-06-22T08:05:00.000Z',
    field: 'Tier',
    from: '1',
    fromText: 'T3',
    to: '2',
    toText: 'T1',
  };
  const fields = [{ id: 'customfield_10300', name: 'Tier', text: 'T1' }];
  const rules = settle({ fields: { severity: { id: 'customfield_10300', name: 'Level' } } });
  const told = (settings?: typeof rules) =>
    buildTimeline(incidentWith({ changes: [change], fields }), settings).entries.map(({ text }) => text);

  expect(told()).toEqual(['Incident opened in Jira.']);
  expect(told(rules)).toEqual(['Incident opened in Jira.', 'Tier changed from T3 to T1.']);
});
