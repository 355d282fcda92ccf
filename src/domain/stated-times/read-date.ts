import { DAY_WORDS, MONTH_NAMES, WEEKDAY_NAMES } from './calendar-names';
import { matchAt } from './match-at';

/** `year` null: not said. `swapped`: `3/4` may be read the other way round, too. */
export type CalendarDay = {
  readonly kind: 'day';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly swapped: boolean;
};
/** A day as written. */
export type StatedDate =
  | CalendarDay
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'relative'; readonly days: number };

export type DateRead = {
  /** null: it has the form of a date, and there is no such day (`2024-02-30`). */
  readonly date: StatedDate | null;
  readonly end: number;
  /** A date also when no time stands beside it: `3/4` and `Monday` are not. */
  readonly sure: boolean;
  /** Two numbers and a slash prove which of them is the day. */
  readonly order: 'day-first' | 'month-first' | null;
};

const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])/y;
const DOTS = /(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4})|(?<=\d{2}\.\d{2}\.)(\d{2}))?(?![\d.])/y;
const NUMBERS = /(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|-(\d{1,2})-(\d{4}))(?!\d|[/.:-]\d)/y;
const DAY_MONTH =
  /(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:[ -]| de | of )?(\p{L}{3,10})(?!\p{L})\.?(?:(?:,? |-| de )(\d{4})(?![\d:]))?/iuy;
const MONTH_DAY = /(\p{L}{3,10})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d|[:./-]\d)(?:,? (\d{4})(?![\d:]))?/iuy;
const WORD = /(\p{L}[\p{L}’]{2,11})(?![\p{L}\p{N}])\.?,?/uy;

/** Reads a day at one place of a text. @returns null when nothing there has the form of a date. */
export function readDate(text: string, at: number): DateRead | null {
  const word = matchAt(WORD, text, at);
  const weekday = WEEKDAY_NAMES.get(word?.[1]?.toLowerCase() ?? '');
  if (word && weekday !== undefined) {
    const afterName = at + word[0].length;
    const start = afterName + (matchAt(/\s+/y, text, afterName)?.[0].length ?? 0);
    return calendarDate(text, start) ?? loose({ kind: 'weekday', weekday }, afterName);
  }
  const days = DAY_WORDS.get(word?.[1]?.toLowerCase() ?? '');
  if (word && days !== undefined) return loose({ kind: 'relative', days }, at + word[0].length);
  return calendarDate(text, at);
}

const loose = (date: StatedDate, end: number): DateRead => ({ date, end, sure: false, order: null });

function calendarDate(text: string, at: number): DateRead | null {
  const iso = matchAt(ISO, text, at);
  if (iso) return dayOf(iso, at, iso[1], iso[3], iso[4]);
  const dots = matchAt(DOTS, text, at);
  if (dots) return dayOf(dots, at, dots[3] ?? dots[4], dots[2], dots[1]);
  const numbers = matchAt(NUMBERS, text, at);
  if (numbers) return twoNumbers(numbers, at);
  const dayMonth = matchAt(DAY_MONTH, text, at);
  const later = MONTH_NAMES.get(dayMonth?.[2]?.toLowerCase() ?? '');
  if (dayMonth && later) return dayOf(dayMonth, at, dayMonth[3], later, dayMonth[1]);
  const monthDay = matchAt(MONTH_DAY, text, at);
  const first = MONTH_NAMES.get(monthDay?.[1]?.toLowerCase() ?? '');
  return monthDay && first ? dayOf(monthDay, at, monthDay[3], first, monthDay[2]) : null;
}

type Digits = string | number | undefined;

function dayOf(
  match: RegExpExecArray,
  at: number,
  year: Digits,
  month: Digits,
  day: Digits,
  swapped = false,
): DateRead {
  const found = { year: yearOf(year), month: Number(month), day: Number(day) };
  return {
    date: exists(found) ? { kind: 'day', swapped, ...found } : null,
    end: at + match[0].length,
    sure: true,
    order: null,
  };
}

/** `3/4/2024`: whoever writes a number over twelve has told which one is the day. */
function twoNumbers(match: RegExpExecArray, at: number): DateRead {
  const [first, second] = [Number(match[1]), Number(match[2] ?? match[4])];
  const order = first > 12 ? 'day-first' : second > 12 ? 'month-first' : null;
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  const year = match[3] ?? match[5];
  const read = dayOf(match, at, year, month, day, order === null && first !== second);
  return { ...read, sure: year !== undefined, order };
}

const yearOf = (digits: Digits): number | null =>
  digits === undefined ? null : Number(digits) < 100 ? 2000 + Number(digits) : Number(digits);

/** 29 February without a year is a day; which year it is in, others find. */
function exists({ year, month, day }: { year: number | null; month: number; day: number }): boolean {
  if (year !== null && (year < 1970 || year > 2100)) return false;
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1;
}
