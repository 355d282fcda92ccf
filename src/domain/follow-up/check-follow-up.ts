import { isCalendarDate } from '../time';
import type { Settings, SettingsPart } from '../settings';
import { isTimeZone, type WorkCalendar } from '../work-calendar';
import type { Escalation } from './escalation';

const MOST_DAYS = 365;
/** Items due within this many days are looked at. */
export const MOST_DAYS_BEFORE = 30;

/** A sentence per part of following through that must change; empty when all is well. */
export function checkFollowUp(settings: Settings): Partial<Record<SettingsPart, string>> {
  const { calendar, review, dueDays, reminders, escalation } = settings;
  const calendarProblem = calendar && checkCalendar(calendar);
  return {
    ...(calendarProblem && { calendar: calendarProblem }),
    ...(review &&
      !(isWithin(review.dueAfterWorkingDays, 0, 90) && isWithin(review.flagAfterDays, 0, MOST_DAYS)) && {
        review: 'A postmortem is due 0 to 90 working days after the resolution, and flagged after 0 to 365 days.',
      }),
    ...(review &&
      review.minutes !== null &&
      !isWithin(review.minutes, 1, 525_600) && { review: 'Give the minutes as a number from 1, or leave them empty.' }),
    ...(dueDays &&
      ![dueDays[1], dueDays[2], dueDays[3], dueDays[4]].every((days) => isWithin(days, 1, MOST_DAYS)) && {
        dueDays: 'Give the days to the due date as numbers from 1 to 365.',
      }),
    ...(reminders &&
      !(
        reminders.daysBefore.every((days) => isWithin(days, 0, MOST_DAYS_BEFORE)) &&
        isWithin(reminders.everyDays, 7, MOST_DAYS) &&
        isWithin(reminders.stopAfterDays, 0, MOST_DAYS)
      ) && {
        reminders:
          'Reminders come 0 to 30 days before the due date, then at most once a week, and stop after at most 365 days.',
      }),
    ...(escalation &&
      escalation.afterDays !== null &&
      !isWithin(escalation.afterDays, 1, MOST_DAYS) && {
        escalation: 'Give the days after which somebody is told as a number from 1 to 365, or leave them empty.',
      }),
    ...(escalation && !namesSomebody(escalation) && { escalation: 'Choose the field or the group that is told.' }),
  };
}

/** A field or a group is chosen after its kind was. */
const namesSomebody = ({ afterDays, to }: Escalation): boolean =>
  afterDays === null || (to.kind === 'field' ? to.field.id !== '' : to.kind === 'group' ? to.group.id !== '' : true);

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function checkCalendar({ workingDays, holidays, timeZone }: WorkCalendar): string | null {
  if (workingDays.length === 0) return 'Choose at least one working day.';
  if (!isTimeZone(timeZone)) return `There is no time zone “${timeZone}”. Write one like Europe/Copenhagen.`;
  const bad = holidays.find((day) => !isCalendarDate(day));
  return bad === undefined ? null : `“${bad}” is no day. Write holidays as 2026-12-24.`;
}
