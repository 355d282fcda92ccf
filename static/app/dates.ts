import type { CalendarDate, Instant } from '../../src/domain/time';

/** A day in the reader's words, for example `14 Jan 2026`. */
export const formatDay = (day: CalendarDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A moment in the reader's words and time zone (IANA name), for example `22 Jun 2021, 10:29`. */
export const formatMoment = (at: Instant, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));
