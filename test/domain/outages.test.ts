import { outageMinutes, outagesOf } from '../../src/domain/durations';
import { readKeyTimes, readReopenings } from '../../src/domain/read-key-times';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const { open, inProgress, resolved, closed, cancelled } = STATUSES;
const twice = incidentWith({
  status: closed,
  changes: [
    moved('08:05', open, inProgress),
    moved('09:00', inProgress, resolved),
    moved('10:00', resolved, inProgress),
    moved('10:30', inProgress, resolved),
    moved('11:00', resolved, closed),
  ],
});
const stretches = (incident: typeof twice) => {
  const outages = outagesOf(readKeyTimes(incident), readReopenings(incident));
  return [
    outages.map(({ from, to }) => [from.slice(11, 16), to?.slice(11, 16) ?? null]),
    outageMinutes(outages),
  ] as const;
};

test('an incident that was opened again has each stretch, and the last resolution counts', () => {
  expect(readKeyTimes(twice).resolved?.at).toBe('2021-06-22T10:30:00.000Z');
  expect(stretches(twice)).toEqual([
    [
      ['08:00', '09:00'],
      ['10:00', '10:30'],
    ],
    90,
  ]);
});

test('one that is open again has a stretch that goes on', () => {
  const again = incidentWith({
    status: inProgress,
    changes: [moved('09:00', open, resolved), moved('10:00', resolved, inProgress)],
  });

  expect(stretches(again)).toEqual([
    [
      ['08:00', '09:00'],
      ['10:00', null],
    ],
    null,
  ]);
});

test('from resolved to closed is no pause, and one stretch is told where nothing was opened again', () => {
  const once = incidentWith({
    status: closed,
    changes: [moved('09:00', open, resolved), moved('10:00', resolved, closed)],
  });

  expect(stretches(once)).toEqual([[['08:00', '09:00']], 60]);
});

test('to cancel what was resolved, or to close it in a status that settings do not name, opens nothing again', () => {
  const cancelledLater = incidentWith({
    status: cancelled,
    changes: [moved('08:30', open, resolved), moved('09:00', resolved, cancelled)],
  });
  const closedLater = incidentWith({
    status: closed,
    changes: [moved('08:30', open, resolved), moved('09:00', resolved, closed)],
  });
  const { statuses, fields } = DEFAULT_SETTINGS;
  const named = { fields, statuses: { ...statuses, resolved: [{ id: resolved.id, name: resolved.name }] } };

  expect(readReopenings(cancelledLater)).toEqual([]);
  expect(readReopenings(closedLater, named)).toEqual([]);
});

describe('the first response', () => {
  it('is when somebody other than the reporter commented, where no status tells', () => {
    const incident = incidentWith({
      comments: [said('08:02', 'It is broken'), said('08:07', 'Looking', { isResponse: true })],
    });

    expect(readKeyTimes(incident).acknowledged).toEqual({
      at: '2021-06-22T08:07:00.000Z',
      source: { kind: 'response', commentId: '0807' },
    });
  });

  it('comes after a status, and before a time stated in a comment', () => {
    const comments = [said('08:07', 'Acknowledged at 08:03 UTC', { isResponse: true })];

    expect(readKeyTimes(incidentWith({ comments })).acknowledged?.source.kind).toBe('response');
    const changes = [moved('08:09', open, inProgress)];
    expect(readKeyTimes(incidentWith({ comments, changes })).acknowledged?.source.kind).toBe('status');
  });
});
