import { storable } from './storable';

/** A node of the Atlassian Document Format. */
export type Node = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Node[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
};

export type Document = { readonly type: 'doc'; readonly version: 1; readonly content: readonly Node[] };

export const doc = (...content: readonly Node[]): Document => ({ type: 'doc', version: 1, content });

/** A text node, or none for an empty text: the format has no empty text. */
export const text = (value: string): readonly Node[] => (value === '' ? [] : [{ type: 'text', text: storable(value) }]);

export const strong = (value: string): readonly Node[] =>
  text(value).map((node) => ({ ...node, marks: [{ type: 'strong' }] }));

export const em = (value: string): readonly Node[] => text(value).map((node) => ({ ...node, marks: [{ type: 'em' }] }));

/** A lozenge. */
export const status = (value: string, color: 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green'): Node => ({
  type: 'status',
  attrs: { text: value, color },
});

export const LINE_BREAK: Node = { type: 'hardBreak' };

export const link = (value: string, href: string): readonly Node[] =>
  text(value).map((node) => ({ ...node, marks: [{ type: 'link', attrs: { href } }] }));

/** A paragraph; line breaks in texts become hard breaks. */
export function paragraph(...inline: readonly (readonly Node[])[]): Node {
  // A loop, because a long timeline is thousands of them and `flat` takes several times as long.
  const content: Node[] = [];
  for (const nodes of inline)
    for (const node of nodes) {
      if (node.text !== undefined && LINE_END.test(node.text)) content.push(...breakLines(node, node.text));
      else content.push(node);
    }
  return { type: 'paragraph', content };
}

const LINE_END = /\r\n?|\n/;

const breakLines = (node: Node, lines: string): readonly Node[] =>
  lines
    .split(LINE_END)
    .flatMap((line, index) => [...(index > 0 ? [LINE_BREAK] : []), ...(line === '' ? [] : [{ ...node, text: line }])]);

/** A heading, which is one line. */
export const heading = (level: 1 | 2 | 3, value: string): Node => ({
  type: 'heading',
  attrs: { level },
  content: text(value.replace(/\s+/g, ' ')),
});

export const panel = (panelType: 'info' | 'note' | 'warning', ...content: readonly Node[]): Node => ({
  type: 'panel',
  attrs: { panelType },
  content,
});

export const expand = (title: string, ...content: readonly Node[]): Node => ({
  type: 'expand',
  attrs: { title },
  content,
});

/** An expand inside a table. */
export const nestedExpand = (title: string, ...content: readonly Node[]): Node => ({
  type: 'nestedExpand',
  attrs: { title },
  content,
});

export const bulletList = (...items: readonly (readonly Node[])[]): Node => ({
  type: 'bulletList',
  content: items.map((inline) => ({ type: 'listItem', content: [paragraph(inline)] })),
});

export const inlineCard = (url: string): readonly Node[] => [{ type: 'inlineCard', attrs: { url } }];

export const row = (...cells: readonly Node[]): Node => ({ type: 'tableRow', content: cells });

export const headerCell = (value: string): Node => ({
  type: 'tableHeader',
  attrs: {},
  content: [paragraph(text(value))],
});

export const cell = (...content: readonly Node[]): Node => ({ type: 'tableCell', attrs: {}, content });

/** A cell of a column so many pixels wide, for rows of a `sizedTable`. */
export const sizedCell = (width: number, ...content: readonly Node[]): Node => ({
  type: 'tableCell',
  attrs: { colwidth: [width] },
  content,
});

/** A table of rows whose cells know the widths of their columns, as Confluence keeps them. */
export const sizedTable = (...rows: readonly Node[]): Node => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: rows,
});

/** A row whose cells get the widths of their columns, in pixels. */
export const sizedRow = (widths: readonly number[], { content = [], ...tableRow }: Node): Node => ({
  ...tableRow,
  content: content.map((tableCell, column) => ({
    ...tableCell,
    attrs: { ...tableCell.attrs, colwidth: [widths[column] ?? 0] },
  })),
});

/** A table with its column widths in pixels. */
export const table = (widths: readonly number[], ...rows: readonly Node[]): Node =>
  sizedTable(...rows.map((tableRow) => sizedRow(widths, tableRow)));
