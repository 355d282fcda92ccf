import type { CalendarDate } from '../time';
import { addDays, daysBetween } from '../days';

/** When the owner of an open action item is told. */
export type Cadence = {
  /** Days before the due date, 0 for the day itself. */
  readonly daysBefore: readonly number[];
  /** Once it is overdue, every so many days. */
  readonly everyDays: number;
  /** No more than so many days after the due date. */
  readonly stopAfterDays: number;
};

export const CADENCE: Cadence = { daysBefore: [7, 2, 0], everyDays: 7, stopAfterDays: 90 };

/** One moment of the cadence. The same due date gives the same steps on every day. */
export type Step = {
  /** Days after the due date; negative before it. */
  readonly offset: number;
  readonly on: CalendarDate;
};

/** A step that was missed, because no run came, is made up for as long as this; after that it is old news. */
export const MOST_DAYS_LATE = 3;

type Item = {
  readonly dueDate: CalendarDate;
  /** Steps of the time before it was made are nobody's. */
  readonly createdOn: CalendarDate;
};

/**
 * The step that is to be taken today: the newest one whose day has come, unless it is old news by now.
 * @returns null on most days.
 */
export function stepOn(today: CalendarDate, { dueDate, createdOn }: Item, cadence: Cadence): Step | null {
  const offset = newestOffset(daysBetween(dueDate, today), cadence);
  if (offset === null) return null;
  const on = addDays(dueDate, offset);
  return on >= createdOn && daysBetween(on, today) <= MOST_DAYS_LATE ? { offset, on } : null;
}

function newestOffset(daysAfter: number, { daysBefore, everyDays, stopAfterDays }: Cadence): number | null {
  const overdue = Math.floor(Math.min(daysAfter, stopAfterDays) / everyDays) * everyDays;
  if (overdue > 0) return overdue;
  const reached = daysBefore.map((days) => (days === 0 ? 0 : -days)).filter((offset) => offset <= daysAfter);
  return reached.length === 0 ? null : Math.max(...reached);
}

/** Names a step among all steps of its ticket, also after its due date was moved. */
export const stepId = (dueDate: CalendarDate, { offset }: Step): string => `${dueDate}:${offset}`;
