import { assignZones } from './assign-zones';
import { findDisorder } from './find-disorder';
import { parseLine, type ParsedLine } from './parse-line';
import { placeLines, type Anchor } from './place-lines';
import { settleHalves } from './settle-halves';
import { stateLine } from './state-line';
import type { StatedLine } from './stated-line';
import { createOffsets } from './wall-clock';

export type ReadLinesOptions = {
  readonly anchor: Anchor;
  /** IANA name, for times that state no zone. */
  readonly timeZone: string;
  /** A zone that one line states counts for lines that state none. */
  readonly carryZone: boolean;
  /** Lines that a program wrote count as lines with a time. */
  readonly takeLogLines: boolean;
};

/**
 * Reads every line of a text that is not blank. The readers of comments and of transcripts are built on it.
 * @throws RangeError for a time zone that does not exist.
 */
export function readLines(text: string, options: ReadLinesOptions): readonly StatedLine[] {
  const { anchor, timeZone, carryZone, takeLogLines } = options;
  const offsets = createOffsets();
  if (Number.isNaN(offsets(timeZone, 0))) throw new RangeError(`There is no time zone ${timeZone}.`);
  const sources = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((content, index) => ({ line: index + 1, text: content.trim() }))
    .filter((source) => source.text !== '');
  const { lines, guessed } = settleHalves(sources.map((source) => takeLog(parseLine(source.text), takeLogLines)));
  const zones = assignZones(lines, { timeZone, carry: carryZone, offsets });
  const placed = placeLines(lines, zones, anchor, offsets);
  const disordered = findDisorder(lines, placed.moments);
  const postedAt = anchor.kind === 'posted' ? anchor.ms : Infinity;

  return lines.flatMap((parsed, index) => {
    const [source, zone] = [sources[index], zones[index]];
    if (!source || !zone) return [];
    const isGuessed = guessed.has(index);
    const isDisordered = disordered.has(index);
    return [stateLine(source, parsed, { index, zone, placed, isGuessed, isDisordered, timeZone, postedAt, offsets })];
  });
}

const takeLog = (line: ParsedLine, take: boolean): ParsedLine =>
  take && line.kind === 'time' ? { ...line, log: false } : line;
