import { readNode, textAttr, type AdfNode } from './node';

export type AdfDoc = { readonly type: 'doc'; readonly version: 1; readonly content: readonly unknown[] };

/** A document of a text: an empty line ends a paragraph, any other line end is a line break. */
export function textToAdf(text: string): AdfDoc {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '');
  return { type: 'doc', version: 1, content: paragraphs.map(paragraphOf) };
}

const paragraphOf = (text: string) => ({
  type: 'paragraph',
  content: text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]),
});

/** The words of a document, a line for each block; list items begin with a dash, cells of a row are kept apart by tabs. */
export const adfToText = (doc: unknown): string => blockText(readNode(doc)).trim();

type TextOf = (node: AdfNode) => string;

const lines: TextOf = ({ content }) => content.map(blockText).filter(Boolean).join('\n');
const item: TextOf = (node) => `- ${hasBlocks(node) ? lines(node) : inlineText(node)}`;

const BLOCKS: Readonly<Record<string, TextOf>> = {
  listItem: item,
  taskItem: item,
  blockTaskItem: item,
  decisionItem: item,
  tableRow: ({ content }) => content.map((cell) => lines(cell).replace(/\n/g, ' ')).join('\t'),
  blockCard: (node) => textAttr(node, 'url'),
  embedCard: (node) => textAttr(node, 'url'),
  expand: (node) => [textAttr(node, 'title'), lines(node)].filter(Boolean).join('\n'),
  nestedExpand: (node) => [textAttr(node, 'title'), lines(node)].filter(Boolean).join('\n'),
};

const INLINES: Readonly<Record<string, TextOf>> = {
  text: ({ text }) => text,
  hardBreak: () => '\n',
  mention: (node) => textAttr(node, 'text') || `@${textAttr(node, 'id')}`,
  emoji: (node) => textAttr(node, 'text') || textAttr(node, 'shortName'),
  status: (node) => textAttr(node, 'text'),
  date: (node) => dayOf(textAttr(node, 'timestamp')),
  inlineCard: (node) => textAttr(node, 'url'),
  placeholder: () => '',
};

const renderer = (table: Readonly<Record<string, TextOf>>, type: string) =>
  Object.hasOwn(table, type) ? table[type] : undefined;

function blockText(node: AdfNode): string {
  const block = renderer(BLOCKS, node.type);
  if (block) return block(node);
  return hasBlocks(node) ? lines(node) : inlineText(node);
}

const inlineText: TextOf = (node) =>
  renderer(INLINES, node.type)?.(node) ?? node.text + node.content.map(inlineText).join('');

/** Whether a node holds blocks: anything that is not part of a line. */
const hasBlocks = ({ content }: AdfNode): boolean => content.some(({ type }) => !isInline(type));

const isInline = (type: string) => Object.hasOwn(INLINES, type) || /^(inline|mediaInline)/.test(type);

function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
