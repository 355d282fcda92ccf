import { parseLine } from '../stated-times/parse-line';
import { readCsv, type Csv, type CsvRecord } from './read-csv';

/** Which cell of a record holds what. */
export type CsvColumns = {
  readonly time: number;
  /** A column of its own for the day. */
  readonly date: number | null;
  readonly text: number;
  readonly name: number | null;
  /** How many columns there are. */
  readonly width: number;
  readonly hasHeader: boolean;
};

// English, Danish, Norwegian, Swedish, German, Dutch, French, Spanish, Portuguese, Italian.
const NAMES = {
  time: [
    ...['time', 'timestamp', 'datetime', 'date time', 'when', 'at', 'occurred at', 'created at', 'tid', 'tidspunkt'],
    ...['tidpunkt', 'zeit', 'zeitpunkt', 'uhrzeit', 'tijd', 'tijdstip', 'heure', 'hora', 'ora', 'orario'],
  ],
  date: ['date', 'day', 'dato', 'datum', 'fecha', 'data'],
  text: [
    ...['text', 'message', 'description', 'event', 'what', 'note', 'notes', 'entry', 'content', 'comment', 'details'],
    ...['tekst', 'besked', 'beskrivelse', 'hændelse', 'hendelse', 'melding', 'meddelande', 'beskrivning', 'händelse'],
    ...['nachricht', 'beschreibung', 'ereignis', 'bericht', 'beschrijving', 'gebeurtenis', 'texte', 'événement'],
    ...['mensaje', 'descripción', 'evento', 'mensagem', 'descrição', 'messaggio', 'descrizione', 'texto', 'testo'],
  ],
  name: [
    ...[
      'name',
      'user',
      'author',
      'who',
      'sender',
      'from',
      'by',
      'person',
      'navn',
      'bruger',
      'bruker',
      'namn',
      'benutzer',
    ],
    ...['naam', 'gebruiker', 'nom', 'auteur', 'nombre', 'autor', 'nome', 'usuario', 'usuário', 'autore', 'utente'],
  ],
} as const;

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LOOKED_AT = 20;

const isTime = (cell: string | undefined): boolean => {
  const parsed = parseLine((cell ?? '').trim());
  return parsed.kind === 'time' && parsed.text === '';
};

/** Reads with each delimiter in use, and keeps the one that makes most sense of the first records. */
export function readDelimited(text: string): { readonly csv: Csv; readonly delimiter: string } {
  const tries = DELIMITERS.map((delimiter) => {
    const csv = readCsv(text, delimiter);
    const first = csv.kind === 'read' ? csv.records.slice(0, LOOKED_AT) : [];
    const timed = first.filter(({ cells }) => cells.length > 1 && cells.slice(0, 3).some(isTime)).length;
    const header = first[0] && headerOf(first[0]) ? LOOKED_AT : 0;
    return { csv, delimiter, score: timed + header };
  });
  const best = tries.reduce((a, b) => (b.score > a.score ? b : a));
  return { csv: best.csv, delimiter: best.delimiter };
}

/** Whether the first line of a text is the header of a CSV file. */
export const hasCsvHeader = (text: string): boolean =>
  DELIMITERS.some((delimiter) => {
    const csv = readCsv(text.trimStart().split(/[\r\n]/, 1)[0] ?? '', delimiter);
    return csv.kind === 'read' && csv.records[0] !== undefined && headerOf(csv.records[0]) !== null;
  });

/**
 * The columns by their header. Without one by what stands in them: the time first or last, beside it the text, and of two
 * other columns the one with less in it is the name. null: neither tells.
 */
export function columnsOf(records: readonly CsvRecord[]): CsvColumns | null {
  const [first] = records;
  return (first && headerOf(first)) ?? columnsByContent(records);
}

function columnsByContent(records: readonly CsvRecord[]): CsvColumns | null {
  const timed = records.filter(({ cells }) => cells.length > 1 && cells.some(isTime));
  const time = timed[0]?.cells.findIndex(isTime) ?? -1;
  // A text that holds the delimiter makes its record longer than it is meant to be.
  const width = Math.min(...timed.map(({ cells }) => cells.length));
  const plain = { time, date: null, hasHeader: false };
  if (time === 0 && width > 3) return { ...plain, text: 1, name: null, width: 2 };
  const [one, two, more] = Array.from({ length: width < 4 ? width : 0 }, (_, n) => n).filter((n) => n !== time);
  if (time === -1 || one === undefined || more !== undefined) return null;
  if (two === undefined) return { ...plain, text: one, name: null, width };
  const size = (column: number) => timed.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0);
  const [text, name] = size(two) >= size(one) ? [two, one] : [one, two];
  return { ...plain, text, name, width };
}

function headerOf({ cells }: CsvRecord): CsvColumns | null {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  );
  const find = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const [time, date, text, name] = [find(NAMES.time), find(NAMES.date), find(NAMES.text), find(NAMES.name)];
  if (text === -1 || (time === -1 && date === -1)) return null;
  return {
    time: time === -1 ? date : time,
    date: time === -1 || date === -1 ? null : date,
    text,
    name: name === -1 ? null : name,
    width: cells.length,
    hasHeader: true,
  };
}
