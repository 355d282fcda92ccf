import type { StatedLine } from '../stated-times/stated-line';
import { columnsOf, readDelimited, type CsvColumns } from './csv-columns';
import type { CsvRecord } from './read-csv';
import { inOrder, makeEntry } from './make-entry';
import type { LeftOut, Transcript, TranscriptEntry, TranscriptOptions } from './transcript';
import { transcriptLines } from './transcript-lines';

const EXPECTED = 'Expected one record per line with a time and a text, as in 2024-03-01 10:05,Alert fired.';

/** Reads a CSV file with a time, a text and perhaps a name, with or without a header, with commas, semicolons or tabs. */
export function readCsvTranscript(text: string, options: TranscriptOptions): Transcript {
  const { csv, delimiter } = readDelimited(text);
  if (csv.kind === 'unclosed')
    return { kind: 'refused', message: `The quote that opens in line ${csv.line} is never closed. ${EXPECTED}` };
  const columns = columnsOf(csv.records);
  if (!columns)
    return { kind: 'refused', message: `Nothing tells which columns of this CSV file hold time and text. ${EXPECTED}` };

  const records = columns.hasHeader ? csv.records.slice(1) : csv.records;
  // The times are read as the lines of one text, so that midnight, zones and 3/4 are decided over all of them.
  const times = transcriptLines(records.map((record) => timeOf(record, columns)).join('\n'), options);
  const timeIn = new Map(times.map((line) => [line.line, line]));
  const read = records.map((record, index) => ({
    record,
    time: timeIn.get(index + 1),
    ...partsOf(record, columns, delimiter),
  }));
  return {
    kind: 'read',
    format: 'csv',
    entries: inOrder(read.flatMap((row) => toEntry(row, options) ?? [])),
    notUnderstood: [
      ...unusedColumns(columns.hasHeader ? csv.records[0] : undefined, columns),
      ...read.flatMap((row) => toLeftOut(row, delimiter) ?? []),
    ],
  };
}

type Row = {
  readonly record: CsvRecord;
  readonly time: StatedLine | undefined;
  readonly text: string;
  readonly speaker: string | null;
};

const timeOf = ({ cells }: CsvRecord, { time, date }: CsvColumns): string =>
  [date === null ? '' : (cells[date] ?? ''), cells[time] ?? ''].join(' ').replace(/\s+/g, ' ').trim();

/** A text that holds the delimiter without quotes goes on in the cells past the last column. */
function partsOf({ cells }: CsvRecord, { text, name, width }: CsvColumns, delimiter: string) {
  const told = [cells[text] ?? '', ...cells.slice(width)].join(delimiter);
  return { text: told.trim(), speaker: (name === null ? '' : (cells[name] ?? '')).trim() || null };
}

/** The time stands alone in its cell, or it is none. */
const isTaken = ({ time, text }: Row): boolean => time?.kind === 'time' && time.text === '' && text !== '';

function toEntry(row: Row, options: TranscriptOptions): TranscriptEntry | null {
  if (row.time?.kind !== 'time' || !isTaken(row)) return null;
  return makeEntry(
    row.time,
    { text: row.text, speaker: row.speaker, inThread: false, place: row.record.line },
    options,
  );
}

function toLeftOut(row: Row, delimiter: string): LeftOut | null {
  if (isTaken(row)) return null;
  const { record, time, text } = row;
  const reason = time?.kind === 'unclear' ? time.reason : text === '' ? 'no-text' : 'no-time';
  return { place: record.line, text: record.cells.join(delimiter), reason };
}

/** A header that names more than is read: the person is told which columns stay behind. */
function unusedColumns(header: CsvRecord | undefined, { time, date, text, name }: CsvColumns): readonly LeftOut[] {
  const used = [time, date, text, name];
  return (header?.cells ?? []).flatMap((cell, index) =>
    used.includes(index) || cell.trim() === ''
      ? []
      : [{ place: header?.line ?? 1, text: cell.trim(), reason: 'column-not-used' as const }],
  );
}
