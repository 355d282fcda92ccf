import { TZDate } from '@date-fns/tz';
import type { Instant } from '../../src/domain/time';

const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/** What an input of the type datetime-local shows for an instant in a time zone (IANA name): `2021-06-22T10:29`. */
export const toWallClock = (at: Instant, timeZone: string): string =>
  new TZDate(at, timeZone).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);

/**
 * The instant of what such an input holds. A time that the clocks skipped is taken as after the jump.
 * @returns null for an empty or half-typed input.
 */
export function fromWallClock(text: string, timeZone: string): Instant | null {
  const [, year, month, day, hour, minute] = WALL_CLOCK.exec(text) ?? [];
  if (!year || !month || !day || !hour || !minute) return null;
  const date = new TZDate(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), timeZone);
  return Number.isNaN(date.getTime()) ? null : new Date(date.getTime()).toISOString();
}
