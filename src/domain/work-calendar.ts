import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { addDays, msOf } from './days';
import type { CalendarDate, Instant } from './time';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** As ISO 8601 counts them: Monday is 1, Sunday 7. */
export type Weekday = (typeof WEEKDAYS)[number];

/** When a team works. */
export type WorkCalendar = {
  readonly workingDays: readonly Weekday[];
  /** Days off that would be working days. */
  readonly holidays: readonly CalendarDate[];
  /** IANA name; it decides which day it is. */
  readonly timeZone: string;
};

/** A calendar in which so long a stretch has no working day has none at all. */
const MOST_DAYS_OFF = 366;

/** The day it is at a moment in a time zone (IANA name), for example `Europe/Copenhagen`. */
export const dayIn = (at: Instant, timeZone: string): CalendarDate => format(new TZDate(at, timeZone), 'yyyy-MM-dd');

/** Monday is 1. */
export function weekdayOf(day: CalendarDate): Weekday {
  const sundayFirst = new Date(msOf(day)).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 7;
}

export const isWorkingDay = (day: CalendarDate, { workingDays, holidays }: WorkCalendar): boolean =>
  workingDays.includes(weekdayOf(day)) && !holidays.includes(day);

/** The day itself where it is a working day, else the next one. @throws RangeError for a calendar without working days. */
export function toWorkingDay(day: CalendarDate, calendar: WorkCalendar): CalendarDate {
  for (let n = 0; n <= MOST_DAYS_OFF; n += 1) {
    const next = addDays(day, n);
    if (isWorkingDay(next, calendar)) return next;
  }
  throw new RangeError('The calendar has no working day.');
}

/**
 * The working day that comes so many working days after a day; the day itself does not count. 0 is the day itself, or the
 * next working day.
 * @throws RangeError for a calendar without working days.
 */
export function addWorkingDays(day: CalendarDate, count: number, calendar: WorkCalendar): CalendarDate {
  let reached = count === 0 ? toWorkingDay(day, calendar) : day;
  for (let n = 0; n < count; n += 1) reached = toWorkingDay(addDays(reached, 1), calendar);
  return reached;
}

/** Whether a name is that of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
