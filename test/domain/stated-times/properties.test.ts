import fc from 'fast-check';
import { readStatedTimes } from '../../../src/domain/stated-times/read-stated-times';
import { POSTED } from '../../support/stated-times';

const two = (n: number) => String(n).padStart(2, '0');
const timeZone = fc.constantFrom('UTC', 'Europe/Copenhagen', 'America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe');
const postedAt = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Pieces of which lines with times are made, put together in any way. */
const piece = fc.constantFrom(
  ...[
    '10:05',
    '23:59',
    '00:00',
    '25:10',
    '9',
    ':',
    '-',
    '–',
    ' ',
    'T',
    'Z',
    'UTC',
    '+02:00',
    'CET',
    'IST',
    'PM',
    'am',
    '.',
    '/',
  ],
  ...[
    '2024-03-01',
    '31',
    'Feb',
    'Mar 1',
    '1.3.',
    '3/4/2024',
    'Monday',
    'yesterday',
    '[',
    ']',
    '(',
    '>',
    '|',
    '~',
    'at ',
    'to',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    'alert fired',
    'All times in ',
    'Detected: ',
    '{"',
    'ERROR',
    'https://',
    '🔥',
    '\u202f',
    'é',
    'kl. ',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

test('every line that is not blank comes back once, in order, whatever was written', () => {
  fc.assert(
    fc.property(text, postedAt, timeZone, (written, posted, zone) => {
      const lines = readStatedTimes(written, { postedAt: posted, timeZone: zone });
      const sources = written.split(/\r\n|[\n\r\u2028\u2029]/);
      const filled = sources.flatMap((source, index) => (source.trim() === '' ? [] : [index + 1]));
      expect(lines.map(({ line }) => line)).toEqual(filled);
      // A line with a time gives the rest of it; every other line is given as a whole.
      for (const { kind, line, text: told } of lines) {
        const source = (sources[line - 1] ?? '').trim();
        if (kind === 'time') expect(source).toContain(told);
        else expect(told).toBe(source);
      }
    }),
    { numRuns: 300 },
  );
});

test('what is read is an instant, and a range ends after it began', () => {
  fc.assert(
    fc.property(text, postedAt, timeZone, (written, posted, zone) => {
      for (const line of readStatedTimes(written, { postedAt: posted, timeZone: zone })) {
        const readings = line.kind === 'time' ? [line] : line.kind === 'unclear' ? line.readings : [];
        for (const { at, until } of readings) {
          expect(new Date(at).toISOString()).toBe(at);
          expect(until === null || until >= at).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a bare time is the last such moment before the posting, in every zone', () => {
  const clock = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
  fc.assert(
    fc.property(clock, postedAt, timeZone, ({ hour, minute }, posted, zone) => {
      const shown = `${two(hour)}:${two(minute)}`;
      const [line] = readStatedTimes(`${shown} alert`, { postedAt: posted, timeZone: zone });
      if (line?.kind !== 'time') throw new Error('No time was read.');
      const before = Date.parse(posted) - Date.parse(line.at);
      expect(before).toBeGreaterThanOrEqual(-60_000);
      expect(before).toBeLessThanOrEqual(25 * 3_600_000);
      const clockThere = new Date(line.at).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' });
      if (!line.doubts.includes('skipped-hour')) expect(clockThere).toBe(shown);
    }),
    { numRuns: 200 },
  );
});

test('a list in order stays in order, over however many midnights', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 17 * 60 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(steps, (minutes) => {
      const end = Date.parse(POSTED);
      const total = minutes.reduce((sum, step) => sum + step, 0);
      const starts = minutes.map(
        (_, at) => end - total * 60_000 + minutes.slice(0, at).reduce((a, b) => a + b, 0) * 60_000,
      );
      const written = starts.map((ms) => `${new Date(ms).toISOString().slice(11, 16)} step`).join('\n');
      const read = readStatedTimes(written, { postedAt: POSTED, timeZone: 'UTC' });
      expect(read.map((line) => (line.kind === 'time' ? Date.parse(line.at) : null))).toEqual(starts);
    }),
    { numRuns: 200 },
  );
});

test('ten thousand lines, and lines of fifty thousand characters, are read at one go', () => {
  const lines = Array.from({ length: 10_000 }, (_, n) => `${two(Math.floor(n / 60) % 24)}:${two(n % 60)} step ${n}`);
  const read = readStatedTimes(lines.join('\n'), { postedAt: POSTED, timeZone: 'Europe/Copenhagen' });
  expect(read.filter(({ kind }) => kind === 'time')).toHaveLength(10_000);
  for (const unit of ['1:', ' ', '-', '[', '10:05 ', '2024-03-01 ', 'a://', 'mar 1 ', '"a', '= ', '(10', '1. '])
    expect(
      readStatedTimes(unit.repeat(50_000 / unit.length), { postedAt: POSTED, timeZone: 'UTC' }).length,
    ).toBeLessThan(2);
  const spaced = readStatedTimes(`10:05 UTC a${' '.repeat(400_000)}b |`, { postedAt: POSTED, timeZone: 'UTC' });
  expect(spaced).toMatchObject([{ kind: 'time', text: expect.stringMatching(/^a .*b$/) }]);
});

test('four times the lines are four times the work', () => {
  const worked = (count: number): number => {
    const written = Array.from(
      { length: count },
      (_, n) => `- at ${two(n % 24)}:${two(n % 60)} CET it was 10:05 in 3 places`,
    );
    const matched = jest.spyOn(RegExp.prototype, 'exec');
    readStatedTimes(written.join('\n'), { postedAt: POSTED, timeZone: 'Europe/Copenhagen' });
    const times = matched.mock.calls.length;
    matched.mockRestore();
    return times;
  };
  const small = worked(250);
  expect(small).toBeGreaterThan(250);
  expect(worked(1000) / small).toBeLessThan(4.1);
});
