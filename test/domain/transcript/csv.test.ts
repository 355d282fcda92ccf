import fc from 'fast-check';
import { readCsv } from '../../../src/domain/transcript/read-csv';
import { readTranscript } from '../../../src/domain/transcript/read-transcript';
import { leftBy, OPTIONS, readWell, toldBy } from '../../support/transcripts';

const csv = { fileName: 'timeline.csv' };
const ALERT = ['2024-03-01 10:05 alert fired', '2024-03-01 10:20 rolled back'];

test.each([
  ['a header', 'time,text\n10:05,alert fired\n10:20,rolled back\n'],
  ['no header', '10:05,alert fired\n10:20,rolled back'],
  ['semicolons', 'Zeit;Beschreibung\r\n10:05;alert fired\r\n10:20;rolled back\r\n'],
  ['tabs', '10:05\talert fired\n10:20\trolled back'],
  ['quotes', '"time","text"\n"10:05","alert fired"\n"10:20","rolled back"'],
  ['columns the other way round', 'Message,Timestamp\nalert fired,10:05\nrolled back,10:20'],
  ['a column for the date', 'Date,Time,Event\n2024-03-01,10:05,alert fired\n2024-03-01,10:20,rolled back'],
  ['instants', 'timestamp,message\n2024-03-01T10:05Z,alert fired\n2024-03-01T11:20+01:00,rolled back'],
  ['blank lines and a byte order mark', '\uFEFFtime,text\n\n10:05,alert fired\n\n10:20,rolled back\n\n'],
])('%s', (_, text) => {
  expect(toldBy(text, csv)).toEqual(ALERT);
  expect(leftBy(text, csv)).toEqual([]);
});

test('a cell in quotes holds line ends, delimiters and quotes', () => {
  const text = 'time,text\n10:05,"alert fired:\n- ingress, only\n- it says ""503"""\n10:20,ok';
  expect(toldBy(text, csv)).toEqual([
    '2024-03-01 10:05 alert fired: / - ingress, only / - it says "503"',
    '2024-03-01 10:20 ok',
  ]);
  expect(readWell(text, csv).entries.map(({ source }) => source.place)).toEqual([2, 5]);
});

test('a text at the end may hold the delimiter without quotes', () => {
  const told = ['2024-03-01 10:05 alert fired, for all, at once', '2024-03-01 10:20 ok then'];
  const text = '10:05,alert fired, for all, at once\n10:20,ok then';
  expect(toldBy(text, csv)).toEqual(told);
  expect(toldBy(`time,text\n${text}`, csv)).toEqual(told);
  expect(toldBy('10:05,alert fired, for all, at once', csv)).toEqual(told.slice(0, 1));
});

test.each([
  ['by its header', 'user,time,text\nrobin,10:05,alert fired'],
  ['between time and text', '10:05,robin,alert fired for everybody'],
  ['behind the text', '10:05,alert fired for everybody,robin'],
])('a name is found %s', (_, text) => {
  expect(readWell(text, csv).entries[0]).toMatchObject({
    speaker: 'robin',
    text: expect.stringMatching(/^alert fired/),
  });
});

test('records run over midnight, and 3/4 is decided over all of them', () => {
  expect(toldBy('23:50,a b\n00:10,c d', csv)).toEqual(['2024-03-01 23:50 a b', '2024-03-02 00:10 c d']);
  expect(toldBy('time,text\n3/4/2024 10:05,a b\n3/14/2024 10:05,c d', csv)).toEqual([
    '2024-03-04 10:05 a b',
    '2024-03-14 10:05 c d',
  ]);
});

test('what is not understood is listed: records without time or text, slips, columns that are not read', () => {
  const text =
    'time,text,channel\n10:05,alert fired,ops\n,no time at all,ops\n25:10,slip,ops\n10:20,,ops\nsoon,later,ops';
  expect(leftBy(text, csv)).toEqual([
    '1 column-not-used: channel',
    '3 no-time: ,no time at all,ops',
    '4 no-such-time: 25:10,slip,ops',
    '5 no-text: 10:20,,ops',
    '6 no-time: soon,later,ops',
  ]);
  expect(toldBy(text, csv)).toEqual(['2024-03-01 10:05 alert fired']);
});

test('a file that has no times, or a quote that is never closed, is refused with what was expected', () => {
  const refused = (text: string) => readTranscript(text, { ...OPTIONS, ...csv });
  expect(refused('name,amount\nrobin,12')).toEqual({
    kind: 'refused',
    message:
      'Nothing tells which columns of this CSV file hold time and text. Expected one record per line with a time and a text, as in 2024-03-01 10:05,Alert fired.',
  });
  expect(refused('time,text\n10:05,"alert fired\n10:20,ok')).toMatchObject({
    message: expect.stringContaining('The quote that opens in line 2 is never closed.'),
  });
  expect(refused('')).toMatchObject({ kind: 'refused' });
});

test('a header tells CSV without the name of a file; times with commas alone do not', () => {
  expect(readWell('Time;Message\n10:05;"a; b"').format).toBe('csv');
  expect(readWell('10:05, alert fired').format).toBe('text');
});

test('cells come back as they were written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', ';', '\n', '\r\n', 'é') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (cells, delimiter, end) => {
      const read = readCsv(cells.map((row) => row.map(quoted).join(delimiter)).join(end), delimiter);
      expect(read.kind === 'read' ? read.records.map((record) => record.cells) : null).toEqual(cells);
    }),
  );
});
