import { readMoment, type Moment } from './read-moment';
import { readHeading, type Heading } from './read-heading';
import { isLogLine, isMachineText } from './machine-text';
import { findMentions, type Mention } from './find-mentions';
import { readLabelled } from './read-labelled';
import { matchAt } from './match-at';
import { takeTwin } from './read-twin';
import type { UnclearReason } from './stated-line';

/** What one line says, before anything is known of the lines around it. */
export type ParsedLine =
  | {
      readonly kind: 'time';
      readonly moment: Moment;
      readonly text: string;
      readonly label: boolean;
      readonly log: boolean;
    }
  | Heading
  | { readonly kind: 'unclear'; readonly reason: UnclearReason; readonly mentions: readonly Mention[] }
  | { readonly kind: 'text' };

/** What may stand before a time at the head of a line: a bullet, a number, a box, a bracket, bold marks. */
const BULLET =
  /\[[ xX]?\]|[*•·‣◦–—|_~`([<]|#+(?=\s)|-(?!\d)|\d{1,3}[.)](?=\s)|:[a-z][a-z0-9_+-]*:|\p{Extended_Pictographic}\uFE0F?/uy;
const QUOTE = /[>"“„»«']/y;
const SPACE = /\s+/y;
const MOST_BULLETS = 8;

/** What may follow a time, so that it is the time of the line. */
const AFTER_TIME = /^(?:$|[\s\])>}*_`|=~("'“…<]|->|[-–—:,;.](?!\d))/u;
const SEPARATOR = /^[\s\])>}*_`"'”]*(?:(?:->|=>|--|→|[-–—:|,;.=~])(?=\s|$|\p{L}|["“[(*_`]))?[\s*_`|]*/u;

const LETTER_HOUR = /^\d{1,2}h\d{2}(?!\p{L}|\d)/u;
/** `1005Z`, and `10.05 - …` as it is written in the north. */
const DIGITS_HOUR = /^(?:[01]\d|2[0-3])(?:[0-5]\d\s?(?:Z|UTC|GMT|hrs)(?!\p{L})|\.[0-5]\d(?:\s+[-–—|]\s|:\s|[\])]))/u;

/** Says what a line is. Time, if it begins with one or is a label with one (`Detected: 10:05`). */
export function parseLine(line: string): ParsedLine {
  if (!/\d/.test(line)) return readHeading(line) ?? { kind: 'text' };
  if (isMachineText(line)) return { kind: 'text' };
  const head = readHead(line);
  if (head) return head;
  const heading = readHeading(line);
  if (heading) return heading;
  const mentions = findMentions(line, 0);
  const labelled = readLabelled(line, mentions);
  if (labelled) return { kind: 'time', ...labelled, label: true, log: false };
  return mentions.length > 0 ? { kind: 'unclear', reason: 'in-sentence', mentions } : { kind: 'text' };
}

function readHead(line: string): ParsedLine | null {
  let at = matchAt(SPACE, line, 0)?.[0].length ?? 0;
  let quoted = false;
  for (let bullets = 0; bullets <= MOST_BULLETS; bullets += 1) {
    const found = readHeadAt(line, at, quoted);
    if (found) return found;
    const mark = matchAt(BULLET, line, at) ?? matchAt(QUOTE, line, at);
    if (!mark) return null;
    quoted ||= matchAt(QUOTE, line, at) !== null;
    at += mark[0].length;
    at += matchAt(SPACE, line, at)?.[0].length ?? 0;
  }
  return null;
}

function readHeadAt(line: string, at: number, quoted: boolean): ParsedLine | null {
  const rest = line.slice(at);
  const unclear = (reason: UnclearReason): ParsedLine => ({
    kind: 'unclear',
    reason,
    mentions: findMentions(line, at),
  });
  if (LETTER_HOUR.test(rest)) return unclear('duration-or-time');
  if (DIGITS_HOUR.test(rest)) return unclear('digits-alone');
  const first = readMoment(line, at);
  const read = first?.kind === 'moment' ? takeTwin(line, first) : first;
  if (!read) return null;
  if (read.kind === 'unclear') return unclear(read.reason);
  if (read.kind === 'date') return readDateHead(line, read.end, read.read);
  const tail = line.slice(read.end);
  if (!AFTER_TIME.test(tail)) return null;
  if (quoted) return unclear('quoted');
  const text = withoutCellEnd(tail.replace(SEPARATOR, ''));
  const log = read.machine || isLogLine(read.moment.clock, text);
  return { kind: 'time', moment: read.moment, text, label: false, log };
}

/** Without the end of a row of a table. Step by step: one pattern for it looks at long runs of spaces again and again. */
export const withoutCellEnd = (text: string): string => text.trim().replace(/\|$/, '').trim();

function readDateHead(
  line: string,
  end: number,
  { date, sure }: Extract<ReturnType<typeof readMoment>, { kind: 'date' }>['read'],
): ParsedLine | null {
  if (!date) return { kind: 'unclear', reason: 'no-such-date', mentions: findMentions(line, end) };
  const heading = readHeading(line);
  if (heading) return heading;
  return sure && AFTER_TIME.test(line.slice(end))
    ? { kind: 'unclear', reason: 'date-only', mentions: findMentions(line, end) }
    : null;
}
