import { readKeyTimes } from '../../../src/domain/read-key-times';
import { keyTimesIn } from '../../../src/domain/stated-times/key-time-words';
import { readStatedKeyTimes } from '../../../src/domain/stated-times/read-stated-key-times';
import { incidentWith, moved, said, STATUSES } from '../../support/incidents';

const { open, inProgress, mitigated, resolved } = STATUSES;

describe('words for key times', () => {
  test.each([
    ['Impact begins here', ['impactStart']],
    ['start of the outage', ['impactStart']],
    ['Outage started', ['impactStart']],
    ['Påvirkningen begyndte', ['impactStart']],
    ['Avbrottet började', ['impactStart']],
    ['Störung begann', ['impactStart']],
    ['Begin van de storing', ['impactStart']],
    ['Début de l’impact', ['impactStart']],
    ['Inicio del impacto', ['impactStart']],
    ['Início do impacto', ['impactStart']],
    ['Inizio dell’impatto', ['impactStart']],
    ['first alert', ['detected']],
    ['fejlen opdaget', ['detected']],
    ['acked by the on-call', ['acknowledged']],
    ['prise en compte', ['acknowledged']],
    ['mitigated with a rollback', ['mitigated']],
    ['Störung eingedämmt', ['mitigated']],
    ['all clear', ['resolved']],
    ['Problem behoben', ['resolved']],
    ['detected and acknowledged', ['detected', 'acknowledged']],
  ])('%s', (text, expected) => {
    expect(keyTimesIn(text)).toEqual(expected);
  });

  test.each([
    'not resolved yet',
    'cannot be mitigated',
    'will be resolved by the rollback',
    'noch nicht behoben',
    'pas encore résolu',
    'as soon as it was clear when impact started',
    'restarted the proxy',
    'Detective work goes on',
  ])('%s names none', (text) => {
    expect(keyTimesIn(text)).toEqual([]);
  });
});

describe('a key time stated in a comment', () => {
  test.each([
    '07:21 UTC - impact begins here',
    'Impact started at 07:21 UTC.',
    'Impact start: 07:21Z',
    'Found in the logs: impact began at 07:21 UTC, the cause is the new pipeline.',
    'All times in UTC\n07:21 impact began\n07:30 first alert fired',
    '22 June 2021 09:21 CEST - start of impact',
  ])('%s', (text) => {
    expect(readStatedKeyTimes([said('08:41', text)]).impactStart).toEqual({
      at: '2021-06-22T07:21:00.000Z',
      source: { kind: 'comment', commentId: '0841' },
    });
  });

  test.each([
    ['07:21 - impact begins here', 'no zone is said'],
    ['~07:21 UTC - impact begins here', 'it is not exact'],
    ['07:21 IST - impact begins here', 'the zone is not clear'],
    ['08:55 UTC - impact begins here?', 'it is asked'],
    ['07:21 UTC - saw in the old logs that something like this impact began before', 'it tells of something else'],
    ['Did the impact begin at 07:21 UTC?', 'it is asked'],
    ['Impact began early.', 'no time is said'],
  ])('%s: not taken, because %s', (text) => {
    expect(readStatedKeyTimes([said('08:41', text)])).toEqual({});
  });

  test('the last statement counts, because people correct themselves', () => {
    const comments = [said('08:10', 'Impact started at 07:50 UTC'), said('08:30', 'Impact started at 07:40 UTC')];
    expect(readStatedKeyTimes(comments).impactStart?.at).toBe('2021-06-22T07:40:00.000Z');
  });

  test('a restricted comment says nothing to everybody', () => {
    const comments = [said('08:10', 'Impact started at 07:50 UTC', { restrictedTo: 'Role: Administrators' })];
    expect(readStatedKeyTimes(comments)).toEqual({});
  });

  test('several of one sentence are told apart', () => {
    const comments = [said('08:50', 'Impact began 07:50 UTC, detected 07:55 UTC and mitigated 08:20 UTC')];
    const { impactStart, detected, mitigated: helped } = readStatedKeyTimes(comments);
    expect([impactStart?.at, detected?.at, helped?.at].map((at) => at?.slice(11, 16))).toEqual([
      '07:50',
      '07:55',
      '08:20',
    ]);
  });
});

describe('among the sources of key times a comment is the last', () => {
  const comments = [
    said('09:30', 'Impact start: 07:21Z\nDetected: 07:55Z\nAcknowledged: 08:07Z\nMitigated: 08:33Z\nResolved: 08:44Z'),
  ];

  test('what fields and statuses tell wins', () => {
    const {
      impactStart,
      acknowledged,
      mitigated: helped,
      resolved: ended,
    } = readKeyTimes(
      incidentWith({
        comments,
        fields: [{ id: 'customfield_1', name: 'Impact start', text: '2021-06-22T07:30:00.000+0000' }],
        status: resolved,
        changes: [
          moved('08:05', open, inProgress),
          moved('08:30', inProgress, mitigated),
          moved('08:40', mitigated, resolved),
        ],
      }),
    );
    expect([impactStart, acknowledged, helped, ended].map((time) => time?.source.kind)).toEqual([
      'field',
      'status',
      'status',
      'status',
    ]);
  });

  test('what they do not tell is taken from it', () => {
    const times = readKeyTimes(incidentWith({ comments, status: resolved }));
    expect(Object.values(times).map((time) => [time?.at.slice(11, 16), time?.source.kind])).toEqual([
      ['07:21', 'comment'],
      ['07:55', 'comment'],
      ['08:07', 'comment'],
      ['08:33', 'comment'],
      ['08:44', 'comment'],
    ]);
  });

  test('an incident that is not resolved is not resolved by a comment', () => {
    expect(readKeyTimes(incidentWith({ comments })).resolved).toBeNull();
  });

  test('what cannot be is not taken: impact and detection after the opening, help before detection or after the end', () => {
    const wrong = [said('09:30', 'Impact start: 08:21Z\nDetected: 08:25Z\nAcknowledged: 07:07Z\nMitigated: 08:55Z')];
    const times = readKeyTimes(
      incidentWith({ comments: wrong, status: resolved, changes: [moved('08:40', open, resolved)] }),
    );
    expect([times.impactStart, times.acknowledged, times.mitigated]).toEqual([null, null, null]);
    expect(times.detected?.source.kind).toBe('created');
  });
});
