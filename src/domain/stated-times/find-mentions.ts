import { readMoment, UNIT, type Moment } from './read-moment';
import { readDate } from './read-date';
import { matchAt } from './match-at';

/** A moment that stands somewhere in a line. */
export type Mention = { readonly moment: Moment; readonly column: number; readonly end: number };

/** Not inside a name, a version, an address, a position in a file or a number. */
const CLOCK = /(?<![\p{L}\p{N}_:./\\@#=+,?&$€£-])(?:\d{4}-\d{2}-\d{2}T)?\d{1,2}(?::\d{2}|(?:\.\d{2})?\s?[ap]\.?m\b)/giu;
const LINK = /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+/giu;
const NO_CLOCK_AFTER =
  /(?:^|[^\p{L}])(?:ratio|aspect|version|ver|v\.?|release|build|port|lines?|verses?|chapter|duration|took|takes|takes about|lasted|lasts|lasting|for|uptime|elapsed|pace|score|won|lost|draw|dauerte|dauer|durée|varighed|varighet|varaktighet|duración|duração|durata)[\s:=]{1,3}$/iu;
const LOOK_BACK = 40;
const IN_WORD = /[\p{L}\p{N}]/u;

/** Every moment in a line from a place on, with the date right before it if there is one. */
export function findMentions(line: string, from: number): readonly Mention[] {
  // The pattern alone would look for a link's end at each letter of a long text.
  const visible = line.includes('://') ? line.replace(LINK, (link) => ' '.repeat(link.length)) : line;
  const mentions: Mention[] = [];
  let done = from;
  for (const { index } of visible.matchAll(CLOCK)) {
    if (index < done || NO_CLOCK_AFTER.test(visible.slice(Math.max(0, index - LOOK_BACK), index))) continue;
    const column = dateBefore(visible, Math.max(done, index - LOOK_BACK), index) ?? index;
    const read = readMoment(visible, column);
    if (
      read?.kind !== 'moment' ||
      matchAt(UNIT, visible, read.end) ||
      /^[\p{L}\p{N}_:%/]/u.test(visible.slice(read.end, read.end + 2))
    )
      continue;
    mentions.push({ moment: read.moment, column, end: read.end });
    done = read.end;
  }
  return mentions;
}

/** Where a date begins that the clock at `index` belongs to. */
function dateBefore(line: string, from: number, index: number): number | null {
  for (let at = from; at < index; at += 1) {
    const isStart = IN_WORD.test(line.charAt(at)) && !IN_WORD.test(line.charAt(at - 1));
    if (!isStart || !readDate(line, at)?.date) continue;
    const read = readMoment(line, at);
    if (read?.kind === 'moment' && read.end > index) return at;
  }
  return null;
}
