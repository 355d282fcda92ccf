import { addDays, daysBetween } from '../days';
import type { CalendarDate } from '../time';
import { isWorkingDay, type WorkCalendar } from '../work-calendar';
import { MOST_DAYS_LATE } from './cadence';
import type { ReviewPlan } from './review-due';

/**
 * The working day before a postmortem is due, the day after, and the day from which on it is flagged; then nobody is told any
 * more. Fixed, because the review's own settings move all three.
 */
export type ReviewStep = 'soon' | 'late' | 'flagged';

/** An incident that was resolved longer ago is told of no more. */
export const MOST_DAYS_AFTER = 30;

/** The step that is to be taken today: the newest one whose day has come, unless it is old news by now; null on most days. */
export function reviewStepOn(today: CalendarDate, plan: ReviewPlan, calendar: WorkCalendar): ReviewStep | null {
  const { resolvedOn, dueOn, flagOn } = plan;
  if (daysBetween(resolvedOn, today) > MOST_DAYS_AFTER) return null;
  const steps: readonly (readonly [ReviewStep, CalendarDate])[] = [
    ['soon', workingDayBefore(dueOn, resolvedOn, calendar)],
    ['late', addDays(dueOn, 1)],
    ['flagged', flagOn],
  ];
  const [step, on] = steps.findLast(([, day]) => day <= today) ?? [null, today];
  return daysBetween(on, today) <= MOST_DAYS_LATE ? step : null;
}

/** Not before the day of the resolution, when nothing was due. */
function workingDayBefore(dueOn: CalendarDate, earliest: CalendarDate, calendar: WorkCalendar): CalendarDate {
  let day = addDays(dueOn, -1);
  while (day > earliest && !isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day < earliest ? earliest : day;
}
