import fc from 'fast-check';
import { readLines } from '../../../src/domain/stated-times/read-lines';
import { readTranscript } from '../../../src/domain/transcript/read-transcript';
import { leftBy, OPTIONS, readWell, toldBy } from '../../support/transcripts';

test('each line with a time is an entry, and the lines below it go on with it', () => {
  const text =
    'Call about INC-1\n\n09:58 first look\n10:05 - alert fired\n  inbound traffic only\n\n[10:20] rolled back';
  expect(toldBy(text)).toEqual([
    '2024-03-01 09:58 first look',
    '2024-03-01 10:05 alert fired / inbound traffic only',
    '2024-03-01 10:20 rolled back',
  ]);
  expect(leftBy(text)).toEqual(['1 no-time: Call about INC-1']);
});

test('entries say where they stood; those from before the incident was opened are kept and marked', () => {
  const { entries, format } = readWell('09:58 a\n\n10:05 b', { fileName: 'call.txt' });
  expect(format).toBe('text');
  expect(entries.map(({ beforeOpening, source }) => [beforeOpening, source])).toEqual([
    [true, { kind: 'transcript', fileName: 'call.txt', place: 1 }],
    [false, { kind: 'transcript', fileName: 'call.txt', place: 3 }],
  ]);
});

test('the first line is of the given day, and lines run over midnight', () => {
  expect(toldBy('22:10 a\n23:59 b\n00:01 c\n09:00 d\n08:59 e\n18:00 f\n01:00 g')).toEqual([
    '2024-03-01 22:10 a',
    '2024-03-01 23:59 b',
    '2024-03-02 00:01 c',
    '2024-03-02 08:59 e',
    '2024-03-02 09:00 d',
    '2024-03-02 18:00 f',
    '2024-03-03 01:00 g',
  ]);
});

test('a day that is said counts, and so does a zone that is said above all', () => {
  expect(toldBy('All times in CET\n10:05 a\n2024-03-03\n11:00 b', { timeZone: 'America/New_York' })).toEqual([
    '2024-03-01 09:05 a',
    '2024-03-03 10:00 b',
  ]);
});

test('what people say about days and zones is no heading, and a zone is that of its line alone', () => {
  const text =
    '10:05 When was that?\nMonday\n10:06 What times are that in UTC?\nall times UTC\n10:07 CET it began\n10:08 b';
  expect(toldBy(text)).toEqual([
    '2024-03-01 09:07 it began',
    '2024-03-01 10:05 When was that? / Monday',
    '2024-03-01 10:06 What times are that in UTC? / all times UTC',
    '2024-03-01 10:08 b',
  ]);
});

test('what has a slip in its time is listed, not joined to the entry above', () => {
  const text = '10:05 a\n25:10 b\n10:07 IST c\n2024-02-30 10:00 d\n10:10 e';
  expect(toldBy(text)).toEqual(['2024-03-01 10:05 a', '2024-03-01 10:10 e']);
  expect(leftBy(text)).toEqual([
    '2 no-such-time: 25:10 b',
    '3 ambiguous-zone: 10:07 IST c',
    '4 no-such-date: 2024-02-30 10:00 d',
  ]);
});

test('lines of a log are entries, and a time without words is listed', () => {
  expect(toldBy('2024-03-01T10:05:12.100Z ERROR pool exhausted')).toEqual(['2024-03-01 10:05:12 ERROR pool exhausted']);
  expect(leftBy('10:05 a\n10:06')).toEqual(['2 no-text: 2024-03-01T10:06:00.000Z']);
});

describe('who speaks is told apart from what is said', () => {
  test.each([
    ['[10:05] <robin> rolling back', ['robin: rolling back']],
    ['10:05:00 From Robin Berg to Everyone: rolling back', ['Robin Berg: rolling back']],
    ['Robin Berg  10:05 AM\nrolling back\nagain', ['Robin Berg: rolling back / again']],
    [
      '01/03/2024, 10:05 - Robin: rolling back\n13/03/2024, 10:06 - Kim: ok\n13/03/2024, 10:07 - Robin: done',
      ['Robin: rolling back', 'Kim: ok', 'Robin: done'],
    ],
    [
      'Robin Berg\n  10:05 AM\nrolling back\nKim\n  10:06 AM\nok\nthanks',
      ['Robin Berg: rolling back', 'Kim: ok / thanks'],
    ],
    ['10:05 Status: down\n10:06 rolling back\n10:07 done', ['Status: down', 'rolling back', 'done']],
  ])('%s', (text, expected) => {
    expect(toldBy(text).map((entry) => entry.replace(/^.{16}(?::\d\d)? /, ''))).toEqual(expected);
    expect(leftBy(text)).toEqual([]);
  });
});

describe('times on lines of their own', () => {
  test.each([
    [
      'nobody is named',
      '10:05\nAlert fired\n10:06\nRolled back release\n10:07\nService restored',
      ['Alert fired', 'Rolled back release', 'Service restored'],
    ],
    [
      'several messages under one name',
      'Robin\n10:05 AM\nRolling back now\n10:06 AM\nStill failing\nSam\n10:08 AM\nChecking again\nStill broken\n10:09 AM\nOk',
      ['Robin: Rolling back now', 'Still failing', 'Sam: Checking again / Still broken', 'Ok'],
    ],
    [
      'a picture was sent, without a word',
      'Robin\n10:05\nSee here\nSam\n10:06\nRobin\n10:07\nThanks',
      ['Robin: See here', 'Robin: Thanks'],
    ],
    [
      'steps with headings',
      '10:05\nInvestigating\nWe see errors.\nIdentified\n10:20\nA bad release\nMonitoring\n10:40\nAll is well',
      ['Investigating / We see errors. / Identified', 'A bad release / Monitoring', 'All is well'],
    ],
    [
      'a title above',
      'Incident Review\n10:05\nAlert fired\nService Restored\n10:06\ndone',
      ['Alert fired / Service Restored', 'done'],
    ],
  ])('%s', (_, text, expected) => {
    expect(toldBy(text).map((entry) => entry.slice('2024-03-01 10:05 '.length))).toEqual(expected);
  });

  test('who sent nothing but a picture is listed', () => {
    expect(leftBy('Robin\n10:05\nSee here\nSam\n10:06\nRobin\n10:07\nHm')).toEqual(['5 no-text: Sam']);
  });
});

test('in an excerpt of two lines, too, the names before them are those who speak', () => {
  expect(toldBy('10:05 robin: no healthy targets\n10:20 alex: added the nodes')).toEqual([
    '2024-03-01 10:05 robin: no healthy targets',
    '2024-03-01 10:20 alex: added the nodes',
  ]);
  expect(readWell('10:05 robin: a\n10:20 alex: b').entries.map(({ speaker }) => speaker)).toEqual(['robin', 'alex']);
});

test('a day that does not exist is refused', () => {
  expect(() => toldBy('10:05 a', { date: '2024-13-01' })).toThrow('2024-13-01 is no day.');
});

const PIECES = [
  '10:05 ',
  '23:59 ',
  '25:10 ',
  '2024-03-01 ',
  'IST ',
  'alert fired',
  'Monday',
  'ok: ',
  '\n',
  '\n\n',
  ' ',
];
// Without names, which are taken out of what is said.
const unnamed = fc.constantFrom(...PIECES);
const piece = fc.constantFrom(...PIECES, '<robin> ', 'Robin: ');

test('every line is in an entry, is listed, or is the heading of a day or zone', () => {
  fc.assert(
    fc.property(fc.array(unnamed, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const lines = readLines(text, { anchor: { kind: 'starts', day: 0 }, timeZone: 'UTC', isConversation: true });
      const headings = lines.flatMap(({ kind, line }) => (kind === 'heading' ? [line] : []));
      const { entries, notUnderstood } = readWell(text, { fileName: 'call.txt' });
      const told = [
        ...entries.flatMap(({ text: said, speaker }) => [said, speaker ?? '']),
        ...notUnderstood.map(({ text: said }) => said),
      ].join('\n');
      const listed = new Set([...headings, ...notUnderstood.map(({ place }) => place)]);
      const places = new Set(entries.map(({ source }) => source.place));
      for (const { line, text: said } of lines) {
        const isInEntry = places.has(line) || told.includes(said);
        expect(isInEntry || listed.has(line)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing that is written makes the reader fall over', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.array(piece).map((all) => all.join('')),
  );
  const name = fc.constantFrom('call.txt', 'call.csv', 'call.tsv', '2024-03-01.json', null);
  fc.assert(
    fc.property(anything, name, (text, fileName) => {
      const { kind } = readTranscript(text, { ...OPTIONS, fileName });
      expect(['read', 'refused']).toContain(kind);
    }),
    { numRuns: 200 },
  );
});

test('ten times the lines are ten times the work', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = (count: number) =>
    Array.from({ length: count }, (_, n) => `${two(Math.floor(n / 60) % 24)}:${two(n % 60)} Robin: step ${n}`);
  const worked = (count: number): number => {
    const lines = Array.from(
      { length: count },
      (_, n) => `${two(Math.floor(n / 60) % 24)}:${two(n % 60)} Robin: step ${n}`,
    );
    const matched = jest.spyOn(RegExp.prototype, 'exec');
    const { entries } = readWell(lines.join('\n'));
    const times = matched.mock.calls.length;
    matched.mockRestore();
    expect(entries).toHaveLength(count);
    return times;
  };
  expect(readWell(minutes(10_000).join('\n')).entries).toHaveLength(10_000);
  expect(worked(4_000) / worked(400)).toBeLessThan(11);
});
