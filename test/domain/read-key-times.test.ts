import { readKeyTimes } from '../../src/domain/read-key-times';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const { open, inProgress, mitigated, resolved, closed, cancelled } = STATUSES;

test('acknowledged is the first move into work, mitigated and resolved the last ones', () => {
  const incident = incidentWith({
    status: resolved,
    changes: [
      moved('08:05', open, inProgress),
      moved('08:30', inProgress, mitigated),
      moved('08:40', mitigated, resolved),
      moved('09:00', resolved, inProgress),
      moved('09:20', inProgress, mitigated),
      moved('09:45', mitigated, resolved),
    ],
  });

  const times = readKeyTimes(incident);

  expect(times.acknowledged).toEqual({
    at: '2021-06-22T08:05:00.000Z',
    source: { kind: 'status', statusName: 'In Progress' },
  });
  expect(times.mitigated?.at).toBe('2021-06-22T09:20:00.000Z');
  expect(times.resolved).toEqual({
    at: '2021-06-22T09:45:00.000Z',
    source: { kind: 'status', statusName: 'Resolved' },
  });
});

test('going on from Resolved to Closed does not move the resolution', () => {
  const incident = incidentWith({
    status: closed,
    changes: [moved('08:40', inProgress, resolved), moved('10:00', resolved, closed)],
  });

  expect(readKeyTimes(incident).resolved?.at).toBe('2021-06-22T08:40:00.000Z');
});

test('a cancelled incident is not resolved, and neither is one that was reopened', () => {
  const cancelledOne = incidentWith({ status: cancelled, changes: [moved('08:40', open, cancelled)] });
  const reopened = incidentWith({
    status: inProgress,
    changes: [moved('08:40', open, resolved), moved('09:00', resolved, inProgress)],
  });

  expect(readKeyTimes(cancelledOne).resolved).toBeNull();
  expect(readKeyTimes(reopened).resolved).toBeNull();
});

test.each(['Duplicate', "Won't Do"])(
  'what was closed as %s is not resolved, unless settings say so of its status',
  (name) => {
    const incident = incidentWith({
      status: closed,
      resolutionName: name,
      changes: [moved('08:40', open, closed)],
    });
    const mapped = { ...DEFAULT_SETTINGS, statuses: { ...DEFAULT_SETTINGS.statuses, resolved: [closed] } };

    expect(readKeyTimes(incident).resolved).toBeNull();
    expect(readKeyTimes({ ...incident, resolutionName: 'Done' }).resolved).toMatchObject({
      source: { kind: 'status' },
    });
    expect(readKeyTimes(incident, mapped).resolved).toMatchObject({ source: { kind: 'status' } });
  },
);

test('a resolution that no status change tells of is read from the resolution date', () => {
  const incident = incidentWith({ status: resolved, resolutionAt: '2021-06-22T09:10:00.000Z' });

  expect(readKeyTimes(incident).resolved).toEqual({
    at: '2021-06-22T09:10:00.000Z',
    source: { kind: 'field', fieldName: 'Resolved' },
  });
});

test('impact start and detection come from date fields by any of their names, in any offset', () => {
  const incident = incidentWith({
    fields: [
      { id: 'customfield_1', name: 'Start of Impact', text: '2021-06-22T10:21:00.000+0200' },
      { id: 'customfield_2', name: 'Time detected', text: '2021-06-22T08:29:00.000+0000' },
    ],
  });

  const times = readKeyTimes(incident);

  expect(times.impactStart).toEqual({
    at: '2021-06-22T08:21:00.000Z',
    source: { kind: 'field', fieldName: 'Start of Impact' },
  });
  expect(times.detected?.at).toBe('2021-06-22T08:29:00.000Z');
});

test('without fields the impact start is not known, and detection is when the incident was opened', () => {
  const times = readKeyTimes(incidentWith());

  expect(times.impactStart).toBeNull();
  expect(times.detected).toEqual({ at: '2021-06-22T08:00:00.000Z', source: { kind: 'created' } });
});

test('a field that holds a day without a time states no instant', () => {
  const incident = incidentWith({ fields: [{ id: 'customfield_1', name: 'Impact start', text: '2021-06-22' }] });

  expect(readKeyTimes(incident).impactStart).toBeNull();
});

test.each(['Afhjulpet', 'Avhjälpt', 'Entschärft', 'Atténué (contrôle)', 'Mitigado'])(
  'a status called %s counts as mitigated, whatever the language',
  (name) => {
    const elsewhere = { id: '40', name, category: 'indeterminate' } as const;
    const incident = incidentWith({
      status: resolved,
      statuses: [...Object.values(STATUSES), elsewhere],
      changes: [
        moved('08:05', open, inProgress),
        moved('08:30', inProgress, elsewhere),
        moved('08:50', elsewhere, resolved),
      ],
    });

    const { acknowledged, mitigated: helped } = readKeyTimes(incident);
    expect([acknowledged?.at, helped?.at]).toEqual(['2021-06-22T08:05:00.000Z', '2021-06-22T08:30:00.000Z']);
  },
);

test.each(['Annulleret', 'Abgebrochen', 'Annulé', 'Geannuleerd'])('an incident that is %s is not resolved', (name) => {
  const ended = { id: '41', name, category: 'done' } as const;
  const incident = incidentWith({ status: ended, changes: [moved('08:40', inProgress, ended)] });

  expect(readKeyTimes(incident).resolved).toBeNull();
});

describe('what comes after the first resolution acknowledges nothing', () => {
  const response = (time: string) => said(time, 'On it.', { isResponse: true });

  it('neither a comment of the day after', () => {
    const incident = incidentWith({
      status: resolved,
      changes: [moved('08:30', open, resolved)],
      comments: [response('20:00')],
    });

    expect(readKeyTimes(incident).acknowledged).toBeNull();
  });

  it('nor where only the resolution date tells when it ended', () => {
    const incident = incidentWith({
      status: resolved,
      resolutionAt: '2021-06-22T08:30:00.000Z',
      comments: [response('20:00')],
    });

    expect(readKeyTimes(incident).acknowledged).toBeNull();
  });

  it('nor the status in which it was opened again: who answered before then did', () => {
    const incident = incidentWith({
      status: resolved,
      changes: [
        moved('08:30', open, resolved),
        moved('18:00', resolved, inProgress),
        moved('18:30', inProgress, resolved),
      ],
      comments: [response('08:05')],
    });

    expect(readKeyTimes(incident).acknowledged).toEqual({
      at: '2021-06-22T08:05:00.000Z',
      source: { kind: 'response', commentId: '0805' },
    });
  });
});
