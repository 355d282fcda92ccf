import type { Columns, Role } from './columns';
import { NOTHING_INHERITED, withInherited, type FoundItem, type Reading, type Scope } from './found-item';
import type { Cell, GridRow } from './grid';
import { contentOf, isObject, typeOf, type Json } from './json';
import { readActionCell } from './read-action-cell';
import { MOST_TICKETS } from './read-words';
import { readDoneCell, readDueCell, readOwnerCell, readTicketCell, readTypeCell } from './read-cells';

export type Layout = { readonly columns: Columns; readonly header: GridRow };

/**
 * The action items of one row. What its columns say of owner and due date goes before what stands in the action itself.
 * @param seen cells that are read already: an action that covers several rows is one, with what its first row says.
 */
export function* readRow(
  row: GridRow,
  { columns, header }: Layout,
  seen: Set<Cell>,
  scope: Scope,
  reading: Reading,
): Generator<FoundItem> {
  const cellsOf = (role: Role) => (columns[role] ?? []).flatMap((column) => row[column] ?? []);
  const action = cellsOf('action').find(isAction);
  if (!action || seen.has(action)) return;
  seen.add(action);
  if (isTitle(row) || isHeaderAgain(action, header, columns)) return;
  const find = (role: Role) => cellsOf(role).find((cell) => cell !== action && cell.inline().text !== '');
  const [owner, due, type, status, ticket] = [find('owner'), find('due'), find('type'), find('status'), find('ticket')];
  const said = {
    ...NOTHING_INHERITED,
    ...(owner && readOwnerCell(owner)),
    ...(due && readDueCell(due, reading.today)),
  };
  const isDone = status !== undefined && readDoneCell(status, reading.today);
  const keys = ticket ? readTicketCell(ticket) : [];
  for (const item of readActionCell(action.content, scope, reading))
    yield {
      ...item,
      ...withInherited(said, item),
      type: type ? readTypeCell(type) : null,
      isDone: item.isDone || isDone,
      ticketKeys: [...new Set([...item.ticketKeys, ...keys])].slice(0, MOST_TICKETS),
    };
}

/** A merged header may stand above a number and the words. */
const isAction = (cell: Cell): boolean => !/^[\d\s.#)]*$/.test(cell.inline().text);

const isHeaderAgain = (action: Cell, header: GridRow, columns: Columns): boolean =>
  columns.action.some((column) => header[column]?.inline().text === action.inline().text);

/** One cell over the whole width, as a header or in bold: what the rows below are about. */
function isTitle(row: GridRow): boolean {
  const [first, ...others] = row;
  if (!first || others.length === 0 || others.some((cell) => cell !== first)) return false;
  return first.isHeader || first.content.every(isBold);
}

const isBold = (block: Json): boolean =>
  contentOf(block).every(
    ({ marks, ...node }) =>
      typeOf(node) === 'text' &&
      Array.isArray(marks) &&
      marks.some((mark) => isObject(mark) && typeOf(mark) === 'strong'),
  );
