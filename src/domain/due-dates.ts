import { TZDate } from '@date-fns/tz';
import { addDays, format } from 'date-fns';
import type { SeverityLevel } from './severity';
import type { CalendarDate, Instant } from './time';

/** Calendar days to the due date, by severity. */
export const DUE_DAYS: Readonly<Record<SeverityLevel, number>> = { 1: 14, 2: 30, 3: 60, 4: 90 };

/** The day it is at `now` in a time zone (IANA name), for example `Europe/Copenhagen`. */
export const dayIn = (now: Instant, timeZone: string): CalendarDate => format(new TZDate(now, timeZone), 'yyyy-MM-dd');

/** The due date that a new action item starts with. An unknown severity is taken as the middle, 3. */
export function defaultDueDate(today: CalendarDate, severity: SeverityLevel | null): CalendarDate {
  return format(addDays(new TZDate(`${today}T12:00:00Z`, 'UTC'), DUE_DAYS[severity ?? 3]), 'yyyy-MM-dd');
}
