import { keyTimesIn } from './key-time-words';
import type { Mention } from './find-mentions';
import type { Moment } from './read-moment';

const LABEL =
  /^[\s*•#|_>-]*(\p{L}[^:=|\t\d]{1,60}?)(?:\s(?:at|@|um|kl\.|à|às|a las|alle))?(?:(\s*[:=|\t]\s*(?:at )?|\s{2,}|\s*\[)|\s)[*_]{0,2}\s*$/u;
const LONGEST = 90;

/**
 * Reads a line that is a label and a time and nothing else: `Detected: 10:05`, `Service restored = 10:46 UTC`,
 * `Robin  10:05 AM`. Without date, zone or half of the day only the name of a key time makes it certain: `Duration: 01:30`
 * has the same form.
 * @param mentions the moments in the line.
 */
export function readLabelled(
  line: string,
  mentions: readonly Mention[],
): { readonly moment: Moment; readonly text: string } | null {
  const [only, another] = mentions;
  if (!only || another || only.column > LONGEST || !/^[\s.,;\])*_|]*$/.test(line.slice(only.end))) return null;
  const [, name, mark] = LABEL.exec(line.slice(0, only.column)) ?? [];
  const text = name?.trim() ?? '';
  if (text === '') return null;
  const isKeyTime = keyTimesIn(text).length > 0;
  const { date, zone, clock } = only.moment;
  const isCertain = isKeyTime || (mark !== undefined && (date ?? zone ?? clock.half) !== null);
  return isCertain ? { moment: only.moment, text } : null;
}
