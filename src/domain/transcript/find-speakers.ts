import { keyTimesIn } from '../stated-times/key-time-words';
import type { StatedTime } from '../stated-times/stated-line';

/** A line with a time, and the lines below it that have none. */
export type Block = { readonly head: StatedTime; readonly more: readonly string[] };

export type SpokenBlock = { readonly head: StatedTime; readonly text: string; readonly speaker: string | null };

const NICK = /^<[~&@%+]?([^<>\s]{1,40})>\s+/;
const FROM = /^From\s+(.{1,60}?)(?:\s+to\s+.{1,60}?)?\s*:\s+/;
const NAME_COLON = /^([\p{L}\p{N}_.'’-]{1,30}(?: [\p{L}\p{N}_.'’()-]{1,30}){0,3}):\s+/u;
const NAME = /^\p{Lu}[\p{L}\p{N}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{N}.'’-]{0,30}|[()\p{L}]{1,12})){0,3}$/u;
/** In so many of ten entries a name must stand, before what stands there is taken for names. */
const MOST = 0.9;

/**
 * Tells who speaks from what is said, as chats write it: `<robin> …`, `From Robin to Everyone: …`, a name with the time and
 * the text below, a name above a time that stands alone. `Robin: …` only where nearly all entries begin so: `Status: …` has
 * the same form.
 * @param preamble the line above the first block, if it has no time.
 */
export function findSpeakers(blocks: readonly Block[], preamble: string | null): readonly SpokenBlock[] {
  const areAlone = blocks.length > 1 && blocks.every(({ head }) => head.text === '');
  const named = areAlone ? withNamesAbove(blocks, preamble) : blocks.map(withNameInHead);
  const colons = named.filter(({ speaker, text }) => speaker === null && NAME_COLON.test(text)).length;
  const areNames = named.length > 1 && colons >= named.length * MOST;
  return named.map((block) => (areNames && block.speaker === null ? split(block, NAME_COLON) : block));
}

function withNameInHead({ head, more }: Block): SpokenBlock {
  const isName = head.label && more.length > 0 && keyTimesIn(head.text).length === 0;
  if (isName) return { head, text: join(more), speaker: head.text };
  const block = { head, text: join([head.text, ...more]), speaker: null };
  return split(split(block, NICK), FROM);
}

function withNamesAbove(blocks: readonly Block[], preamble: string | null): readonly SpokenBlock[] {
  const above = blocks.map((_, index) => (index === 0 ? preamble : (blocks[index - 1]?.more.at(-1) ?? null)));
  const isName = above.map((line) => line !== null && NAME.test(line));
  return blocks.map(({ head, more }, index) => ({
    head,
    text: join(isName[index + 1] ? more.slice(0, -1) : more),
    speaker: isName[index] ? (above[index] ?? null) : null,
  }));
}

function split(block: SpokenBlock, pattern: RegExp): SpokenBlock {
  const [all, name] = pattern.exec(block.text) ?? [];
  return all === undefined || name === undefined
    ? block
    : { ...block, speaker: name.trim(), text: block.text.slice(all.length).trim() };
}

const join = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
