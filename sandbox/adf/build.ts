import type { AdfDoc } from './plain-text';

/** A node as it is written down, for documents that the sandbox brings along. */
export type BuiltNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BuiltNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
};

/** A line of text: a plain text, or nodes of its own. */
export type Line = string | readonly BuiltNode[];

const node = (type: string, content: readonly BuiltNode[], attrs?: BuiltNode['attrs']): BuiltNode =>
  attrs ? { type, attrs, content } : { type, content };

const inline = (line: Line): readonly BuiltNode[] => (typeof line === 'string' ? [{ type: 'text', text: line }] : line);

export const doc = (...content: readonly BuiltNode[]): AdfDoc => ({ type: 'doc', version: 1, content });
export const paragraph = (line: Line): BuiltNode => node('paragraph', inline(line));
export const heading = (level: number, line: Line): BuiltNode => node('heading', inline(line), { level });
export const strong = (text: string): BuiltNode => ({ type: 'text', text, marks: [{ type: 'strong' }] });
export const code = (text: string): BuiltNode => ({ type: 'text', text, marks: [{ type: 'code' }] });
export const text = (value: string): BuiltNode => ({ type: 'text', text: value });
export const status = (value: string, color: string): BuiltNode => ({ type: 'status', attrs: { text: value, color } });

const list = (type: string, lines: readonly Line[]): BuiltNode =>
  node(
    type,
    lines.map((line) => node('listItem', [paragraph(line)])),
  );
export const bullets = (...lines: readonly Line[]): BuiltNode => list('bulletList', lines);
export const steps = (...lines: readonly Line[]): BuiltNode => list('orderedList', lines);

export const panel = (panelType: string, ...content: readonly BuiltNode[]): BuiltNode =>
  node('panel', content, { panelType });
export const expand = (title: string, ...content: readonly BuiltNode[]): BuiltNode =>
  node('expand', content, { title });
export const codeBlock = (language: string, source: string): BuiltNode =>
  node('codeBlock', [text(source)], { language });

/** A table whose first row names the columns. */
export const table = (...rows: readonly (readonly Line[])[]): BuiltNode =>
  node(
    'table',
    rows.map((cells, index) =>
      node(
        'tableRow',
        cells.map((line) => cell(index === 0, line)),
      ),
    ),
  );

const cell = (isHeader: boolean, line: Line) => node(isHeader ? 'tableHeader' : 'tableCell', [paragraph(line)], {});
