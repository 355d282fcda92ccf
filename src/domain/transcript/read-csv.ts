/** One record of a CSV file; `line` is the one that it begins in, counted from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

export type Csv =
  | { readonly kind: 'read'; readonly records: readonly CsvRecord[] }
  /** A quote that was opened in `line` is never closed, so what follows it cannot be told apart. */
  | { readonly kind: 'unclosed'; readonly line: number };

/**
 * Reads records as RFC 4180 has them: a cell in quotes may hold delimiters, line ends and doubled quotes. Blank lines
 * between records are no records. A quote in the middle of a cell is a character like any other.
 */
export function readCsv(text: string, delimiter: string): Csv {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text.charAt(at) === '"') {
      const quoted = readQuoted(text, at);
      if (!quoted) return { kind: 'unclosed', line };
      const rest = endOfCell(text, quoted.end, delimiter);
      cell = quoted.cell + text.slice(quoted.end, rest);
      line += lineEndsIn(text.slice(at, quoted.end));
      at = rest;
    } else {
      const end = endOfCell(text, at, delimiter);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text.charAt(at) === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0]?.trim()) records.push({ line: startLine, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    startLine = line;
  }
  return { kind: 'read', records };
}

function readQuoted(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    if (text.charAt(quote + 1) !== '"')
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

const lineEndsIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;
