import type { StatedTime } from '../stated-times/stated-line';
import { looksLikeName, looksLikeSpeaker } from './looks-like-name';
import { splitColons } from './split-colons';

/** A line with a time, and the lines below it that have none. */
export type Block = { readonly head: StatedTime; readonly more: readonly string[] };

export type SpokenBlock = { readonly head: StatedTime; readonly text: string; readonly speaker: string | null };

const NICK = /^<[~&@%+]?([^<>\s]{1,40})>\s+/;
const FROM = /^From\s+(.{1,60}?)(?:\s+to\s+.{1,60}?)?\s*:\s+/;
/** In so many of ten entries a name must stand, before what stands there is taken for names. */
const MOST = 0.9;

/**
 * Tells who speaks from what is said, as chats write it: `<robin> …`, `From Robin to Everyone: …`, a name with the time and
 * the text below, a name above a time that stands alone, `Robin: …`. What could as well be said stays in the text.
 * @param preamble the line above the first block, if it has no time.
 */
export function findSpeakers(blocks: readonly Block[], preamble: string | null): readonly SpokenBlock[] {
  const areAlone = blocks.length > 1 && blocks.every(({ head }) => head.text === '');
  return splitColons(areAlone ? withNamesAbove(blocks, preamble) : withNamesInHeads(blocks));
}

/** `Robin  10:05 AM` tells by itself; `[10:05] Robin Berg` where nearly all times have a name beside and lines below. */
function withNamesInHeads(blocks: readonly Block[]): readonly SpokenBlock[] {
  const beside = blocks.filter(({ head, more }) => !head.label && more.length > 0 && looksLikeName(head.text));
  const areNames = blocks.length > 1 && beside.length >= blocks.length * MOST;
  const names = new Set(areNames ? beside.map(({ head }) => head.text) : []);
  return blocks.map(({ head, more }) => {
    const isName = names.has(head.text) || (head.label && more.length > 0 && looksLikeSpeaker(head.text));
    if (isName) return { head, text: join(more), speaker: head.text };
    return split(split({ head, text: join([head.text, ...more]), speaker: null }, NICK), FROM);
  });
}

/**
 * The first time has a name above it, or none has. Several messages of one person may stand under one name, so the last
 * line above a time is a name only where something is said above it, or where it is known for one.
 */
function withNamesAbove(blocks: readonly Block[], preamble: string | null): readonly SpokenBlock[] {
  const above = [preamble, ...blocks.slice(0, -1).map(({ more }) => more.at(-1) ?? null)];
  const isFirst = preamble !== null && looksLikeName(preamble);
  const told = blocks.flatMap(({ more }, index) => (more.length > 1 ? [above[index + 1] ?? ''] : []));
  const names = new Set(isFirst ? [preamble, ...told.filter(looksLikeName)] : []);
  const nameAbove = (index: number): string | null => {
    const line = above[index] ?? null;
    return line !== null && names.has(line) ? line : null;
  };
  return blocks.map(({ head, more }, index) => ({
    head,
    text: join(nameAbove(index + 1) === null ? more : more.slice(0, -1)),
    speaker: nameAbove(index),
  }));
}

function split(block: SpokenBlock, pattern: RegExp): SpokenBlock {
  const [all, name] = pattern.exec(block.text) ?? [];
  return all === undefined || name === undefined
    ? block
    : { ...block, speaker: name.trim(), text: block.text.slice(all.length).trim() };
}

const join = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
