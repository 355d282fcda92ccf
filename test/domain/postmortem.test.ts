import { editPostmortem, postmortemFrom } from '../../src/domain/postmortem';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const incident = incidentWith({
  status: STATUSES.resolved,
  priorityName: 'High',
  changes: [moved('08:40', STATUSES.open, STATUSES.resolved)],
  comments: [said('08:10', 'First look')],
});
const facts = postmortemFrom(incident);

test('without edits the facts stand', () => {
  expect(editPostmortem(facts, {})).toEqual(facts);
});

test('an edited time is marked as edited, an unchanged one keeps its source, null means not known', () => {
  const { keyTimes } = editPostmortem(facts, {
    keyTimes: { impactStart: '2021-06-22T07:50:00+00:00', resolved: '2021-06-22T08:40:00.000Z', detected: null },
  });

  expect(keyTimes.impactStart).toEqual({ at: '2021-06-22T07:50:00.000Z', source: { kind: 'edited' } });
  expect(keyTimes.resolved).toEqual(facts.keyTimes.resolved);
  expect(keyTimes.detected).toBeNull();
});

test('ticks win, and entries nobody touched stay as they were', () => {
  const { timeline } = editPostmortem(facts, { timeline: { unticked: ['comment:0810'] } });

  expect(timeline.map(({ id, included }) => [id, included])).toEqual([
    ['created', true],
    ['comment:0810', false],
    ['change:08:40-5', true],
  ]);
});

test('a severity that was changed says so, the same one keeps its words', () => {
  expect(editPostmortem(facts, { severity: 1 }).severity).toEqual({
    level: 1,
    label: 'SEV-1',
    source: { kind: 'edited' },
  });
  expect(editPostmortem(facts, { severity: 2 }).severity?.label).toBe('High');
  expect(editPostmortem(facts, { severity: null }).severity).toBeNull();
});

test('an empty title falls back to the default', () => {
  expect(editPostmortem(facts, { title: '   ' }).title).toBe(facts.title);
});
