import { attrsOf, contentOf, typeOf, type Json } from './json';
import { readInline, type Inline } from './read-inline';

/** A cell as it covers one or more places of the grid; the same object at each of them. */
export type Cell = {
  readonly content: readonly Json[];
  readonly isHeader: boolean;
  /** Read once, however many rows it covers. */
  readonly inline: () => Inline;
};
export type GridRow = readonly (Cell | undefined)[];

/** Tables have fewer columns; what is right of them is left out. */
const MOST_COLUMNS = 50;

/** The rows of a table with merged cells at every place that they cover. */
export function gridOf(table: Json): readonly GridRow[] {
  const held: { cell: Cell; rowsLeft: number }[] = [];
  /** The cell of an earlier row that covers this column. */
  const takeHeld = (column: number): Cell | undefined => {
    const one = held[column];
    if (!one || one.rowsLeft <= 0) return undefined;
    one.rowsLeft--;
    return one.cell;
  };
  return contentOf(table).map((row) => {
    const cells: (Cell | undefined)[] = [];
    for (const node of contentOf(row)) {
      for (let cell = takeHeld(cells.length); cell; cell = takeHeld(cells.length)) cells.push(cell);
      const cell = cellOf(node);
      const rowsLeft = spanOf(node, 'rowspan') - 1;
      const end = Math.min(cells.length + spanOf(node, 'colspan'), MOST_COLUMNS);
      while (cells.length < end) {
        held[cells.length] = { cell, rowsLeft };
        cells.push(cell);
      }
      if (cells.length >= MOST_COLUMNS) break;
    }
    while (cells.length < held.length) cells.push(takeHeld(cells.length));
    return cells;
  });
}

function cellOf(node: Json): Cell {
  const content = contentOf(node);
  let read: Inline | undefined;
  return { content, isHeader: typeOf(node) === 'tableHeader', inline: () => (read ??= readInline(content)) };
}

function spanOf(node: Json, name: 'rowspan' | 'colspan'): number {
  const span = attrsOf(node)[name];
  return typeof span === 'number' && span > 1 ? Math.floor(span) : 1;
}

/** The grid with its first column as its first row. */
export const transposed = (grid: readonly GridRow[]): readonly GridRow[] =>
  Array.from({ length: Math.max(0, ...grid.map((row) => row.length)) }, (_, column) => grid.map((row) => row[column]));
