import { isCalendarDate, type CalendarDate } from '../../domain/time';

/** The day of a date node: milliseconds as a text, midnight in UTC. @returns null where it is none. */
export function readDateNode(timestamp: unknown): CalendarDate | null {
  const digits = typeof timestamp === 'number' ? String(timestamp) : timestamp;
  if (typeof digits !== 'string' || !/^\d{1,14}$/.test(digits)) return null;
  const day = new Date(Number(digits)).toISOString().slice(0, 10);
  return isCalendarDate(day) ? day : null;
}
