import type { Document, Node } from '../../src/document/adf';

export type Row = { readonly time: string; readonly text: string; readonly source: string };

/** Every node of a document, from the top down. */
export const nodesOf = ({ content }: Node | Document): readonly Node[] =>
  (content ?? []).flatMap((node) => [node, ...nodesOf(node)]);

/** What a reader sees of a node: its text, with a line break for each hard break. */
export const plainText = (node: Node | Document): string =>
  node.type === 'hardBreak'
    ? '\n'
    : (('text' in node ? node.text : '') ?? '') + (node.content ?? []).map(plainText).join('');

/** The rows of every timeline table in a document, in the order in which they stand. */
export function timelineRows(document: Document): readonly Row[] {
  return nodesOf(document)
    .filter(({ type }) => type === 'table')
    .map(({ content }) => (content ?? []).map((row) => (row.content ?? []).map(plainText)))
    .filter(([head]) => head?.[0] === 'Time')
    .flatMap(([, ...rows]) => rows)
    .map(([time = '', text = '', source = '']) => ({ time, text, source }));
}

/** A text as a page can hold it: one kind of line break, and U+FFFD for what no page can hold. */
export function asOnPage(text: string): string {
  return Array.from(text.replace(/\r\n?/g, '\n'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && character !== '\n' && character !== '\t';
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isControl || isHalf || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
  }).join('');
}
