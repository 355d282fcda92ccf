import { addDays, daysBetween, msOf } from './days';
import { WEEKDAY_NAMES } from './stated-times/calendar-names';
import { readDate, type CalendarDay } from './stated-times/read-date';
import { isCalendarDate, type CalendarDate } from './time';

const LONGEST = 60;
const WEEK = 7;
/** Days: half a year. */
const LATELY = 182;
/** What people write before a day and after it, and what does not change which day it is. */
const BEFORE = /^(?:(?:due|by|on|before|until|the|eod|cob|end of day)\b[\s:,]*)+/i;
const AFTER = /(?:[\s,]+(?:eod|cob|end of day))?(?<!\.\d{1,2})[.,;]*$/i;
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const IN_SO_MANY = /^(?:with)?in (an?|\d{1,3}|\p{L}{3,5}) (day|week)s?$/iu;

/** Which day of those without a year is meant: the next one, or the one that went by last. */
type Yearless = 'comes' | 'went by';

/**
 * The day that a text is, for example `2026-12-01`, `1 Dec 2026`, `December 1st, 2026`, `01.12.2026`, `13/04/2026`. A day
 * without its year is the next such day on or after today. `tomorrow`, `in 2 weeks`, `Friday` count from today.
 * @returns null where the text is no day, says more than a day, or can be read in two ways: `03/04/2026`, `Friday` on a
 *   Friday, `next Friday` where some mean the one of this week, `20 Nov` where one went by lately.
 */
export function readDay(text: string, today: CalendarDate, without: Yearless = 'comes'): CalendarDate | null {
  if (text.length > LONGEST * 2) return null;
  const words = text.replace(/\s+/g, ' ').trim().replace(BEFORE, '').replace(AFTER, '').trim();
  if (words === '' || words.length > LONGEST) return null;
  return readNearDay(words.toLowerCase(), today) ?? readWrittenDay(words, today, without);
}

function readNearDay(words: string, today: CalendarDate): CalendarDate | null {
  if (words === 'tomorrow') return addDays(today, 1);
  const [, many, unit] = IN_SO_MANY.exec(words) ?? [];
  const count = many === undefined ? null : countOf(many);
  if (count !== null) return addDays(today, unit === 'week' ? count * WEEK : count);
  const [, next, name] = /^(next )?(\S+)$/.exec(words) ?? [];
  const weekday = WEEKDAY_NAMES.get(name ?? '');
  if (weekday === undefined) return null;
  const [from, ahead] = [weekdayOf(today), (weekday - weekdayOf(today) + WEEK) % WEEK];
  if (next === undefined) return ahead === 0 ? null : addDays(today, ahead);
  const leftOfWeek = (WEEK - from) % WEEK;
  return ahead === 0 ? addDays(today, WEEK) : ahead > leftOfWeek ? addDays(today, ahead) : null;
}

function countOf(many: string): number | null {
  if (/^\d/.test(many)) return Number(many);
  if (/^an?$/.test(many)) return 1;
  const at = COUNTS.indexOf(many);
  return at < 0 ? null : at + 1;
}

/** From Sunday, 0, as Date counts. */
const weekdayOf = (day: CalendarDate): number => new Date(msOf(day)).getUTCDay();

function readWrittenDay(words: string, today: CalendarDate, without: Yearless): CalendarDate | null {
  const read = readDate(words, 0);
  if (read?.end !== words.length || read.date === null) return null;
  if (read.date.kind === 'relative') return read.date.days === 0 ? today : null;
  if (read.date.kind === 'weekday' || !read.sure || read.date.swapped) return null;
  const day = inItsYear(read.date, today, without);
  const said = WEEKDAY_NAMES.get(/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '');
  const isOther = day !== null && said !== undefined && said !== weekdayOf(day);
  return isOther ? null : day;
}

const dayOrNull = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);

function inItsYear({ year, month, day }: CalendarDay, today: CalendarDate, without: Yearless): CalendarDate | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const inYear = (one: number) => `${one}-${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  if (year !== null) return dayOrNull(inYear(year));
  const isAhead = inYear(thisYear) >= today;
  const next = dayOrNull(inYear(isAhead ? thisYear : thisYear + 1));
  const last = dayOrNull(inYear(isAhead ? thisYear - 1 : thisYear));
  if (without === 'went by') return next === today ? next : last;
  // What is late keeps its day on the page, so one that went by lately may be the one that is meant.
  return next !== null && last !== null && daysBetween(last, today) <= LATELY ? null : next;
}
