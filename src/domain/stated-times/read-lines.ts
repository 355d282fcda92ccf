import { assignZones } from './assign-zones';
import { findDisorder } from './find-disorder';
import { parseLine, type ParsedLine } from './parse-line';
import { placeLines, type Anchor } from './place-lines';
import { settleHalves } from './settle-halves';
import { settleWords } from './settle-words';
import { stateLine } from './state-line';
import type { StatedLine } from './stated-line';
import { createOffsets } from './wall-clock';

export type ReadLinesOptions = {
  readonly anchor: Anchor;
  /** IANA name, for times that state no zone. */
  readonly timeZone: string;
  /**
   * Many people's lines, and not one person's account: a zone that one line states is its own alone, lines that a program
   * wrote are lines with a time, and few lines are headings.
   */
  readonly isConversation: boolean;
};

/**
 * Reads every line of a text that is not blank. The readers of comments and of transcripts are built on it.
 * @throws RangeError for a time zone that does not exist.
 */
export function readLines(text: string, options: ReadLinesOptions): readonly StatedLine[] {
  const { anchor, timeZone, isConversation } = options;
  const offsets = createOffsets();
  if (Number.isNaN(offsets(timeZone, 0))) throw new RangeError(`There is no time zone ${timeZone}.`);
  const sources = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((content, index) => ({ line: index + 1, text: content.trim() }))
    .filter((source) => source.text !== '');
  const parsed = sources.map((source) => takeLog(parseLine(source.text), isConversation));
  const worded = settleWords(isConversation ? trustHeadings(parsed) : parsed, sources, timeZone);
  const { lines, guessed } = settleHalves(worded);
  const zones = assignZones(lines, { timeZone, carry: !isConversation, offsets });
  const placed = placeLines(lines, zones, anchor, offsets);
  const disordered = findDisorder(lines, placed.moments);
  const postedAt = anchor.kind === 'posted' ? anchor.ms : Infinity;

  return lines.flatMap((line, index) => {
    const [source, zone] = [sources[index], zones[index]];
    if (!source || !zone) return [];
    const isGuessed = guessed.has(index);
    const isDisordered = disordered.has(index);
    return [stateLine(source, line, { index, zone, placed, isGuessed, isDisordered, timeZone, postedAt, offsets })];
  });
}

/**
 * In a conversation `Monday` and `What is that in UTC?` are things that people say. There a heading names its day in full,
 * and the zone of all times stands above the first of them.
 */
function trustHeadings(lines: readonly ParsedLine[]): readonly ParsedLine[] {
  const first = lines.findIndex(({ kind }) => kind === 'time');
  return lines.map((line, index) => {
    if (line.kind !== 'heading') return line;
    const isCertain = line.date ? line.date.kind === 'day' : index < first;
    return isCertain ? line : { kind: 'text' };
  });
}

const takeLog = (line: ParsedLine, take: boolean): ParsedLine =>
  take && line.kind === 'time' ? { ...line, log: false } : line;
