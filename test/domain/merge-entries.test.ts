import fc from 'fast-check';
import { buildTimeline } from '../../src/domain/build-timeline';
import { mergeEntries, type Mergeable } from '../../src/domain/merge-entries';
import { incidentWith, said } from '../support/incidents';
import { readWell } from '../support/transcripts';

/** An entry of a time of 1 March 2024, `HH:MM` or `HH:MM:SS`. */
const at = (time: string, text: string, restrictedTo: string | null = null): Mergeable => ({
  at: new Date(`2024-03-01T${time}Z`).toISOString(),
  text,
  restrictedTo,
});
const counts = (...entries: readonly Mergeable[]) => mergeEntries(entries).map(({ also }) => also.length);

test.each([
  ['Alert fired', 'alert fired!'],
  ['Alert fired', 'Alert fired: inbound requests to the cluster are failing'],
  ['Rolled the flag service back', 'ok, we rolled back the flag service now'],
  ['A responder was assigned.', 'a responder was assigned'],
  ['🔥', '🔥'],
])('%s, and in the same minute %s: one entry', (first, second) => {
  expect(counts(at('10:05', first), at('10:05', second))).toEqual([1]);
  expect(counts(at('10:05', second), at('10:05', first))).toEqual([1]);
});

test.each([
  ['Restarted pod a', 'Restarted pod b'],
  ['The rollback did go through', 'The rollback did not go through'],
  ['ok', 'ok, rolling back'],
  ['on it', 'the page on which it stands is wrong'],
  ['Rollback of the flag service', 'Rollback of the flag service failed'],
  ['🔥', '✅'],
  ['I am looking at it', 'I am looking at the dashboard and it seems that db-3 is out of connections'],
])('%s, and in the same minute %s: two entries', (first, second) => {
  expect(counts(at('10:05', first), at('10:05', second))).toEqual([0, 0]);
});

test('another minute is another entry, and the seconds of one do not matter', () => {
  expect(counts(at('10:05', 'Alert fired'), at('10:06', 'Alert fired'))).toEqual([0, 0]);
  expect(counts(at('10:05:01', 'Alert fired'), at('10:05:59', 'Alert fired'))).toEqual([1]);
});

test('what only some may see does not come together with what everybody sees', () => {
  expect(counts(at('10:05', 'Alert fired', 'Role: Administrators'), at('10:05', 'Alert fired'))).toEqual([0, 0]);
});

test('history, comments and transcript come together, the first source leads, and every source is kept', () => {
  const { entries: timeline } = buildTimeline(incidentWith({ comments: [said('08:05', 'Alert fired: ingress')] }));
  const { entries } = readWell('08:05 <robin> alert fired\n08:20 rolled back', {
    date: '2021-06-22',
    openedAt: '2021-06-22T08:00:00.000Z',
    fileName: 'call.txt',
  });

  const merged = mergeEntries([...timeline, ...entries]);

  expect(merged.map(({ entry, also }) => [entry.text, ...[entry, ...also].map(({ source }) => source.kind)])).toEqual([
    ['Incident opened in Jira.', 'created'],
    ['Alert fired: ingress', 'comment', 'transcript'],
    ['rolled back', 'transcript'],
  ]);
  expect(merged[1]?.also[0]).toMatchObject({ source: { fileName: 'call.txt', place: 1 }, speaker: 'robin' });
});

test('every entry is there once, in order of time', () => {
  const entry = fc.record({
    at: fc.integer({ min: 0, max: 3 }).map((minute) => `2024-03-01T10:0${minute}:00.000Z`),
    text: fc
      .array(fc.constantFrom('alert', 'fired', 'not', 'a', '!'), { maxLength: 6 })
      .map((words) => words.join(' ')),
    restrictedTo: fc.constantFrom(null, 'Role: Administrators'),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const merged = mergeEntries(entries);
      const all = merged.flatMap((one) => [one.entry, ...one.also]);
      expect(all).toHaveLength(entries.length);
      expect(new Set(all)).toEqual(new Set(entries));
      const times = merged.map((one) => one.entry.at);
      expect(times).toEqual([...times].sort());
    }),
    { numRuns: 200 },
  );
});

test('twice the entries of one minute are twice the work', () => {
  const worked = (count: number): number => {
    const entries = Array.from({ length: count }, (_, n) => at('10:05', `the proxy ${n} of zone ${n} was restarted`));
    const asked = jest.spyOn(Set.prototype, 'has');
    const merged = mergeEntries([...entries, ...entries]);
    const times = asked.mock.calls.length;
    asked.mockRestore();
    expect(merged).toHaveLength(count);
    return times;
  };
  expect(worked(1_200) / worked(600)).toBeLessThan(2.5);
});
