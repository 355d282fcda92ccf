import { hueOf } from '../hue';
import { classes, element } from '../html';
import { numberAttr, textAttr, type AdfNode } from '../node';
import type { Context, Renderers } from '../renderer';

/** Tables. Header cells at the top name columns, those at the side name rows. */
export const tables: Renderers = {
  table: (node, context) => {
    const isNumbered = node.attrs['isNumberColumnEnabled'] === true;
    const heads = leadingHeaderRows(node.content);
    const rows = node.content.map((row, index) => {
      const isHead = index < heads;
      const number = isNumbered ? numberCell(isHead ? '' : String(index - heads + 1), isHead) : '';
      return element('tr', {}, number + cellsOf(row, isHead, context));
    });
    const head = heads > 0 ? element('thead', {}, rows.slice(0, heads).join('')) : '';
    const body = heads < rows.length ? element('tbody', {}, rows.slice(heads).join('')) : '';
    // A wide table scrolls, so the keyboard must reach its box.
    const box = { class: 'adf-table-box', role: 'group', 'aria-label': 'Table', tabindex: '0' };
    return element('div', box, element('table', { class: 'adf-table' }, columnWidths(node) + head + body));
  },
  tableRow: (node, context) => element('tr', {}, cellsOf(node, false, context)),
  tableHeader: (node, context) => cell(node, 'row', context),
  tableCell: (node, context) => cell(node, 'row', context),
};

/** Widths in pixels as the first row's cells carry them; a table without them is as wide as its text. */
function columnWidths({ content }: AdfNode): string {
  const widths: readonly unknown[] = (content[0]?.content ?? []).flatMap(({ attrs }) => attrs['colwidth'] ?? [null]);
  const isWidth = (width: unknown): width is number => typeof width === 'number' && width > 0;
  if (!widths.every(isWidth)) return '';
  return element('colgroup', {}, widths.map((width) => `<col width="${String(Math.round(width))}">`).join(''));
}

/** How many rows at the top are of header cells alone. */
function leadingHeaderRows(rows: readonly AdfNode[]): number {
  const first = rows.findIndex(({ content }) => content.some(({ type }) => type !== 'tableHeader'));
  return first === -1 ? rows.length : first;
}

const cellsOf = (row: AdfNode, isHead: boolean, context: Context): string =>
  row.content.map((node) => cell(node, isHead ? 'col' : 'row', context)).join('');

function cell(node: AdfNode, scope: 'col' | 'row', context: Context): string {
  if (node.type !== 'tableHeader' && node.type !== 'tableCell') return element('td', {}, context.render(node));
  const isHeader = node.type === 'tableHeader';
  const background = textAttr(node, 'background');
  const attributes = {
    class: classes(isHeader ? 'adf-header-cell' : 'adf-cell', background && `adf-background-${hueOf(background)}`),
    scope: isHeader ? scope : null,
    colspan: span(numberAttr(node, 'colspan')),
    rowspan: span(numberAttr(node, 'rowspan')),
  };
  return element(isHeader ? 'th' : 'td', attributes, context.content(node));
}

const numberCell = (number: string, isHead: boolean): string =>
  element('td', { class: classes('adf-number-cell', isHead && 'adf-header-cell') }, number);

const span = (value: number | null): number | null =>
  value !== null && value > 1 ? Math.min(Math.round(value), 1000) : null;
