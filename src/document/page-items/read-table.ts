import { KEY_FACTS_HEADER } from '../key-facts';
import { TIMELINE_HEADER } from '../timeline';
import { findColumns } from './columns';
import type { FoundItem, Reading, Scope } from './found-item';
import { gridOf, transposed, type Cell, type GridRow } from './grid';
import { isPastHeading } from './headings';
import type { Json } from './json';
import { readRow, type Layout } from './read-row';

/** Rows above the header: a title, an empty one. */
const MOST_BEFORE_HEADER = 3;
/** A table with its header at the left has no more fields than this. */
const MOST_FIELDS = 30;

/** Whether a table is one that the app writes itself, which never holds action items. */
function isOwn(grid: readonly GridRow[]): boolean {
  const header = textsOf(grid[0] ?? []);
  return [TIMELINE_HEADER, KEY_FACTS_HEADER].some((own) => own.join('\n') === header.join('\n'));
}

const textsOf = (row: GridRow): readonly string[] => Array.from(row, (cell) => cell?.inline().text ?? '');

/** The rows below the header, and what the columns say. @returns null where it is no table of action items. */
function layOut(grid: readonly GridRow[], isActions: boolean): (Layout & { readonly rows: readonly GridRow[] }) | null {
  for (const [index, header] of grid.slice(0, MOST_BEFORE_HEADER).entries()) {
    if (new Set(header).size < 2 && header.length > 1) continue;
    const columns = findColumns(textsOf(header), isActions);
    if (columns) return { rows: grid.slice(index + 1), columns, header };
  }
  return null;
}

/**
 * The action items of a table. `readInside` reads what stands in cells that say nothing of an action item.
 */
export function* readTable(
  table: Json,
  scope: Scope,
  reading: Reading,
  readInside: (content: readonly Json[]) => Generator<FoundItem>,
): Generator<FoundItem> {
  const grid = gridOf(table);
  if (isOwn(grid)) return;
  const isActions = scope.actionLevel !== null;
  const isPast = !isActions && isPastHeading(scope.heading ?? '');
  const layout = isPast
    ? null
    : (layOut(grid, isActions) ?? (grid.length <= MOST_FIELDS ? layOut(transposed(grid), isActions) : null));
  const seen = new Set<Cell>();
  if (!layout) {
    yield* readCells(grid.flat(), seen, readInside);
    return;
  }
  const known = new Set(Object.values(layout.columns).flat());
  for (const row of layout.rows) {
    yield* readRow(row, layout, seen, scope, reading);
    yield* readCells(
      row.filter((_, column) => !known.has(column)),
      seen,
      readInside,
    );
  }
}

function* readCells(
  cells: GridRow,
  seen: Set<Cell>,
  readInside: (content: readonly Json[]) => Generator<FoundItem>,
): Generator<FoundItem> {
  for (const cell of cells) {
    if (!cell || seen.has(cell)) continue;
    seen.add(cell);
    yield* readInside(cell.content);
  }
}
