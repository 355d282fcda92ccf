import { addDays, daysBetween } from '../days';
import type { CalendarDate } from '../time';
import { isWorkingDay, type WorkCalendar } from '../work-calendar';
import { MOST_DAYS_LATE } from './cadence';
import { reviewDays, type ReviewPlan, type ReviewRules } from './review-due';

/**
 * The working day before a postmortem is due, the day after, and the day from which on it is flagged; then nobody is told any
 * more. Fixed, because the review's own settings move all three.
 */
export type ReviewStep = 'soon' | 'late' | 'flagged';

/** The step that is to be taken today: the newest one whose day has come, unless it is old news by now; null on most days. */
export function reviewStepOn(today: CalendarDate, plan: ReviewPlan, calendar: WorkCalendar): ReviewStep | null {
  const { resolvedOn, dueOn, flagOn } = plan;
  const steps: readonly (readonly [ReviewStep, CalendarDate])[] = [
    ['soon', workingDayBefore(dueOn, resolvedOn, calendar)],
    ['late', addDays(dueOn, 1)],
    ['flagged', flagOn],
  ];
  const [step, on] = steps.findLast(([, day]) => day <= today) ?? [null, today];
  return daysBetween(on, today) <= MOST_DAYS_LATE ? step : null;
}

/** The first day so late that somebody may be told today of what was resolved on it. */
export function firstResolvedDay(today: CalendarDate, rules: ReviewRules, calendar: WorkCalendar): CalendarDate {
  let day = addDays(today, -rules.flagAfterDays - MOST_DAYS_LATE);
  while (daysBetween(reviewDays(addDays(day, -1), rules, calendar).flagOn, today) <= MOST_DAYS_LATE)
    day = addDays(day, -1);
  return day;
}

/** Not before the day of the resolution, when nothing was due. */
function workingDayBefore(dueOn: CalendarDate, earliest: CalendarDate, calendar: WorkCalendar): CalendarDate {
  let day = addDays(dueOn, -1);
  while (day > earliest && !isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day < earliest ? earliest : day;
}
