import type { Instant } from '../time';
import { readLines } from './read-lines';
import type { StatedLine } from './stated-line';

/**
 * Reads the times that a comment states, line by line: `14:32 - alert fired`, `08:33 UTC …`, `[10:05] …`,
 * `Mar 1, 10:05 PM PST: …`, `Detected: 10:05`, a date with times under it. Nothing is dropped: every line that is not blank
 * comes back, as a time, a heading, an unclear line or plain text. The rules stand in docs/stated-times.md.
 * @param text plain text.
 * @param postedAt when it was posted; a time without a date lies before it.
 * @param timeZone IANA name of the zone for times that state none.
 * @throws RangeError for a time zone or an instant that does not exist.
 */
export function readStatedTimes(
  text: string,
  { postedAt, timeZone }: { readonly postedAt: Instant; readonly timeZone: string },
): readonly StatedLine[] {
  const ms = Date.parse(postedAt);
  if (Number.isNaN(ms)) throw new RangeError(`${postedAt} is no instant.`);
  return readLines(text, { anchor: { kind: 'posted', ms }, timeZone, isConversation: false });
}
