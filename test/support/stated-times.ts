import { readStatedTimes } from '../../src/domain/stated-times/read-stated-times';
import type { Reading, StatedLine } from '../../src/domain/stated-times/stated-line';

export type Posting = { readonly postedAt?: string; readonly timeZone?: string };

/** Friday noon, in a week with no change of clocks. */
export const POSTED = '2024-03-01T12:00:00.000Z';

/**
 * What was read of a comment, a line of text for each of its lines:
 * `2024-03-01 10:05 | alert fired`, `… until 2024-03-01 10:20`, `… (approximate)`, `heading 2024-03-01`,
 * `unclear in-sentence`, `text`. Times are in UTC.
 */
export const readAs = (text: string, { postedAt = POSTED, timeZone = 'UTC' }: Posting = {}): readonly string[] =>
  readStatedTimes(text, { postedAt, timeZone }).map(told);

function told(line: StatedLine): string {
  switch (line.kind) {
    case 'time':
      return `${toldReading(line)} | ${line.text}`;
    case 'heading':
      return ['heading', line.date, line.zone].filter((part) => part !== null).join(' ');
    case 'unclear':
      return `unclear ${line.reason}`;
    case 'text':
      return 'text';
  }
}

export function toldReading({ at, until, precision, doubts }: Reading): string {
  const shown = (instant: string) => instant.slice(0, precision === 'second' ? 19 : 16).replace('T', ' ');
  const end = until ? ` until ${shown(until)}` : '';
  return `${shown(at)}${end}${doubts.length > 0 ? ` (${doubts.join(', ')})` : ''}`;
}
