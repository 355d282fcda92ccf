import { holds, ratioOf, type Row } from './row';

const HEADINGS = ['what', 'unit', 'measured', 'bar', 'floor', 'ratio', 'holds', 'how the floor is known'];
const NONE = '–';

/** The report as one Markdown table, its columns padded for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [headings = HEADINGS, ...body] = lines;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const { what, unit, measured, bar, floor } = row;
  const ratio = ratioOf(row);
  const kept = holds(row);
  return [
    what,
    unit,
    show(measured),
    bar === null ? NONE : show(bar),
    floor ? show(floor.value) : NONE,
    ratio === null ? NONE : ratio.toFixed(2),
    kept === null ? NONE : kept ? 'yes' : 'NO',
    floor?.how ?? NONE,
  ];
}

const show = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
