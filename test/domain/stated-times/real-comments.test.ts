import { readStatedTimes } from '../../../src/domain/stated-times/read-stated-times';
import { realComments } from '../../support/real-incidents';

const stating = realComments.filter(({ statedAt }) => statedAt !== null);
const silent = realComments.filter(({ statedAt }) => statedAt === null);
const timesIn = (text: string, postedAt: string, timeZone: string) =>
  readStatedTimes(text, { postedAt, timeZone }).flatMap((line) => (line.kind === 'time' ? [line] : []));

test('there are comments of both kinds', () => {
  expect(stating.length).toBeGreaterThanOrEqual(10);
  expect(silent.length).toBeGreaterThanOrEqual(30);
});

test.each(stating)('$incident, $postedAt: the stated time is read', ({ text, postedAt, statedAt }) => {
  for (const timeZone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    const times = timesIn(text, postedAt, timeZone);
    expect(times).toHaveLength(1);
    expect(times[0]?.at).toBe(new Date(statedAt ?? '').toISOString());
    expect(times[0]?.doubts).toEqual([]);
    expect(text.endsWith(times[0]?.text ?? '-')).toBe(true);
  }
});

test.each(silent)('$incident, $postedAt: no time is stated, and none is read', ({ text, postedAt }) => {
  expect(timesIn(text, postedAt, 'UTC')).toEqual([]);
});

test('a time in the middle of a real sentence is shown for what it could be', () => {
  const comment = silent.find(({ text }) => text.includes('from 12:25 to 12:49'));
  const lines = readStatedTimes(comment?.text ?? '', { postedAt: comment?.postedAt ?? '', timeZone: 'UTC' });
  expect(lines).toEqual([
    expect.objectContaining({
      kind: 'unclear',
      reason: 'in-sentence',
      readings: [
        expect.objectContaining({ at: '2021-03-31T12:25:00.000Z', until: '2021-03-31T12:49:00.000Z', doubts: [] }),
      ],
    }),
  ]);
});
