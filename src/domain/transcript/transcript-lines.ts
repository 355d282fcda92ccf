import { readLines } from '../stated-times/read-lines';
import type { StatedLine } from '../stated-times/stated-line';
import type { TranscriptOptions } from './transcript';

/**
 * Reads the lines of a transcript: the first of them is of the given day, and what follows is written down in order. A zone
 * that one message states is its own alone, and lines that programs wrote are entries like any others.
 * @throws RangeError for a day or a time zone that does not exist.
 */
export function transcriptLines(text: string, { date, timeZone }: TranscriptOptions): readonly StatedLine[] {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(day)) throw new RangeError(`${date} is no day.`);
  return readLines(text, { anchor: { kind: 'starts', day }, timeZone, isConversation: true });
}
