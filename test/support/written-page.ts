import { readPageItems, type PageItems } from '../../src/document/page-items/read-page-items';
import { text, type Node } from '../../src/document/adf';
import type { PageItem } from '../../src/domain/page-item';
import { adfFindings } from '../../sandbox/contracts/adf-schema';

/** A Saturday. */
export const TODAY = '2026-11-21';

/** Words, or nodes among them, as people write them. */
export type Written = string | Node | readonly (string | Node)[];

const node = (type: string, content: readonly Node[], attrs?: Node['attrs']): Node => ({
  type,
  ...(attrs && { attrs }),
  content,
});

const inline = (written: Written): readonly Node[] =>
  (Array.isArray(written) ? written : [written]).flatMap((one: string | Node) =>
    typeof one === 'string' ? text(one) : one,
  );

const BLOCKS = /^(paragraph|bulletList|orderedList|taskList|panel|heading)$/;
/** Blocks as they are; anything else in a paragraph. */
const blocks = (written: Written): readonly Node[] => {
  const nodes = inline(written);
  return nodes.some(({ type }) => BLOCKS.test(type)) ? nodes : [p(written)];
};

export const p = (written: Written): Node => node('paragraph', inline(written));
export const h = (level: number, written: Written): Node => node('heading', inline(written), { level });
export const mention = (id: string, name = id): Node => ({ type: 'mention', attrs: { id, text: `@${name}` } });
export const date = (day: string): Node => ({ type: 'date', attrs: { timestamp: String(Date.parse(day)) } });
export const card = (url: string): Node => ({ type: 'inlineCard', attrs: { url } });
export const lozenge = (words: string): Node => ({ type: 'status', attrs: { text: words, color: 'green' } });
export const BREAK: Node = { type: 'hardBreak' };
export const bold = (words: string): Node => ({ type: 'text', text: words, marks: [{ type: 'strong' }] });
export const struck = (words: string): Node => ({ type: 'text', text: words, marks: [{ type: 'strike' }] });
export const linked = (words: string, href: string): Node => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
});

/** A list; an entry with blocks may hold lists. */
export const ul = (...entries: readonly Written[]): Node =>
  node(
    'bulletList',
    entries.map((entry) => node('listItem', blocks(entry))),
  );
export const ol = (...entries: readonly Written[]): Node => ({ ...ul(...entries), type: 'orderedList' });

export const task = (written: Written, { localId = 'a1', isDone = false } = {}): Node =>
  node('taskItem', inline(written), { localId, state: isDone ? 'DONE' : 'TODO' });
export const taskList = (...tasks: readonly Node[]): Node => node('taskList', tasks, { localId: 'list' });

type Spans = { readonly colspan?: number; readonly rowspan?: number };
export const td = (written: Written, spans: Spans = {}): Node => node('tableCell', blocks(written), spans);
export const th = (written: Written, spans: Spans = {}): Node => node('tableHeader', blocks(written), spans);

const isCell = (one: Written): one is Node => typeof one === 'object' && 'type' in one && /^table/.test(one.type);
/** Rows of cells; what is no cell yet becomes one. */
export const rows = (...cells: readonly (readonly Written[])[]): Node =>
  node(
    'table',
    cells.map((row) =>
      node(
        'tableRow',
        row.map((one) => (isCell(one) ? one : td(one))),
      ),
    ),
  );
/** A table below a row of header cells. */
export const grid = (header: readonly string[], ...cells: readonly (readonly Written[])[]): Node =>
  rows(
    header.map((name) => th(name)),
    ...cells,
  );

export const fold = (title: string, ...content: readonly Node[]): Node => node('expand', content, { title });
export const columns = (...contents: readonly (readonly Node[])[]): Node =>
  node(
    'layoutSection',
    contents.map((content) => node('layoutColumn', content, { width: 100 / contents.length })),
  );
export const macro = (extensionType: string, ...content: readonly Node[]): Node =>
  node('bodiedExtension', content, { extensionType, extensionKey: 'details' });

/** Reads a page that is valid, after its schema. */
export function readPage(content: readonly Node[], headings: readonly string[] = ['Action items']): PageItems {
  const document = { type: 'doc', version: 1, content };
  expect(adfFindings(document)).toEqual([]);
  return readPageItems(JSON.parse(JSON.stringify(document)), { today: TODAY, headings });
}

export const itemsOn = (...content: readonly Node[]): readonly PageItem[] => readPage(content).items;
export const summariesOn = (...content: readonly Node[]): readonly string[] =>
  itemsOn(...content).map(({ summary }) => summary);

/** An item in a line: `Add an alert | alex | 2026-12-01`, and `done`, its kind and its tickets where it has them. */
export const inWords = (item: PageItem): string =>
  [
    item.summary,
    item.ownerAccountId ?? (item.ownerText === null ? '-' : `“${item.ownerText}”`),
    item.dueDate ?? (item.dueText === null ? '-' : `“${item.dueText}”`),
    ...(item.isDone ? ['done'] : []),
    ...(item.type === null ? [] : [item.type]),
    ...item.ticketKeys,
  ].join(' | ');
export const wordsOn = (...content: readonly Node[]): readonly string[] => itemsOn(...content).map(inWords);
