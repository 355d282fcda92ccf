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
    .map(({ content }) => (content ?? []).map((row) => row.content ?? []))
    .filter(([head]) => head?.[0] && plainText(head[0]) === 'Time')
    .flatMap(([, ...rows]) => rows)
    .map(([time, happened]) => ({ time: time ? plainText(time) : '', ...happenedIn(happened?.content ?? []) }));
}

/** The words stand first, a long text whole in a fold below them, and the source last. */
function happenedIn(blocks: readonly Node[]): Pick<Row, 'text' | 'source'> {
  const fold = blocks.find(({ type }) => type === 'nestedExpand');
  const [words, source] = [fold ?? blocks[0], blocks.at(-1)];
  return { text: words ? plainText(withoutKind(words)) : '', source: source ? plainText(source) : '' };
}

/** The kind is a lozenge before the words, with a space after it. */
function withoutKind(words: Node): Node {
  const [lead, , ...rest] = words.content ?? [];
  return lead?.type === 'status' ? { ...words, content: rest } : words;
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
