import type { SeverityLevel } from './severity';
import type { CalendarDate } from './time';
import { addDays } from './days';
import { addWorkingDays, type WorkCalendar } from './work-calendar';

/** Days to the due date of a new action item, by the incident's severity. */
export type DueDays = Readonly<Record<SeverityLevel, number>> & {
  /** Whether they are working days or all days. */
  readonly count: 'calendar' | 'working';
};

export const DUE_DAYS: DueDays = { 1: 14, 2: 30, 3: 60, 4: 90, count: 'calendar' };

type DueRules = { readonly dueDays: DueDays; readonly calendar: WorkCalendar };

/** The due date that a new action item starts with. An unknown severity is taken as the middle, 3. */
export function defaultDueDate(
  today: CalendarDate,
  severity: SeverityLevel | null,
  { dueDays, calendar }: DueRules,
): CalendarDate {
  const days = dueDays[severity ?? 3];
  return dueDays.count === 'working' ? addWorkingDays(today, days, calendar) : addDays(today, days);
}
