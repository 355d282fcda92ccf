import { z } from 'zod';
import { adfToText, textToAdf } from '../../adf/plain-text';

/** What stands below one heading of a page, as a person types it. */
export type Section = {
  readonly heading: string;
  /** What people are asked there, in a note that goes when they answer. */
  readonly prompt: string;
  /** Without the note. */
  readonly text: string;
};

const node = z.looseObject({ type: z.string(), attrs: z.looseObject({ panelType: z.string().optional() }).optional() });
const documentSchema = z.looseObject({ content: z.array(node) });
type Node = z.infer<typeof node>;
type Part = { readonly heading: Node | null; readonly content: readonly Node[] };

/** The parts of a page that its editor shows: one for each heading. What stands above the first one is not edited. */
export const sectionsOf = (document: unknown): readonly Section[] =>
  partsOf(document).flatMap(({ heading, content }) =>
    heading
      ? [{ heading: adfToText(heading), prompt: textOf(content.filter(isNote)), text: textOf(written(content)) }]
      : [],
  );

/** The document with each section's text as typed. One that nobody changed keeps its nodes, whatever they are. */
export function writeSections(document: unknown, texts: readonly string[]): unknown {
  const parts = partsOf(document);
  const first = parts.findIndex(({ heading }) => heading !== null);
  const content = parts.flatMap((part, index) => {
    const typed = texts[index - first]?.trim();
    const isSame = part.heading === null || !typed || typed === textOf(written(part.content));
    return [...(part.heading ? [part.heading] : []), ...(isSame ? part.content : textToAdf(typed).content)];
  });
  return { type: 'doc', version: 1, content };
}

function partsOf(document: unknown): readonly Part[] {
  const parts: { heading: Node | null; content: Node[] }[] = [{ heading: null, content: [] }];
  for (const block of documentSchema.parse(document).content) {
    if (block.type === 'heading') parts.push({ heading: block, content: [] });
    else parts.at(-1)?.content.push(block);
  }
  return parts;
}

const isNote = ({ type, attrs }: Node): boolean => type === 'panel' && attrs?.panelType === 'note';
const written = (content: readonly Node[]) => content.filter((block) => !isNote(block));
const textOf = (content: readonly Node[]): string => adfToText({ type: 'doc', version: 1, content });
