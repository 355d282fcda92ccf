import type { CalendarDate } from './time';

const DAY_MS = 86_400_000;

/** Midnight of a day in UTC, where every day has the same length; in milliseconds. */
export const msOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** A day so many calendar days later; earlier for a negative number. Clock changes make no day longer. */
export const addDays = (day: CalendarDate, days: number): CalendarDate => dayOf(msOf(day) + days * DAY_MS);

/** Calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (msOf(to) - msOf(from)) / DAY_MS;
