import type { StatedDate } from './read-date';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Enough to find a 29 February. */
const YEARS = 8;

/** What a day that is said in part is held against. All days are midnights on the wall, as if UTC, in milliseconds. */
export type DayContext = {
  /** The day of the posting, or of the line above. */
  readonly day: number;
  /** People write of the past: the latest such day counts that is not after `day`. Else the one nearest to it. */
  readonly past: boolean;
  /** How the text writes `3/4`, where it tells. */
  readonly order: 'day-first' | 'month-first' | null;
};

/** The midnight of a stated day, and whether day and month could be meant the other way round. */
export function placeDay(date: StatedDate, context: DayContext): { readonly day: number; readonly unsure: boolean } {
  switch (date.kind) {
    case 'relative':
      return { day: context.day + date.days * DAY, unsure: false };
    case 'weekday': {
      const back = (new Date(context.day).getUTCDay() - date.weekday + 7) % 7;
      return { day: context.day - back * DAY + (context.past || back === 0 ? 0 : WEEK), unsure: false };
    }
    case 'day': {
      const other = { ...date, month: date.day, day: date.month };
      // Without its year a day may lie a little ahead: tomorrow is likelier than a year ago.
      if (!date.swapped) return { day: choose(daysOf(date, context.day), context, WEEK), unsure: false };
      if (context.order === null)
        return {
          day: choose(
            [date, other].flatMap((one) => daysOf(one, context.day)),
            context,
            0,
          ),
          unsure: true,
        };
      const meant = context.order === 'day-first' ? date : other;
      return { day: choose(daysOf(meant, context.day), context, WEEK), unsure: false };
    }
  }
}

type MonthDay = { readonly year: number | null; readonly month: number; readonly day: number };

/** A stated day in its year, or in every year around another day. */
function daysOf({ year, month, day }: MonthDay, around: number): readonly number[] {
  const middle = new Date(around).getUTCFullYear();
  const years = year === null ? Array.from({ length: 2 * YEARS + 1 }, (_, n) => middle - YEARS + n) : [year];
  return years.map((one) => Date.UTC(one, month - 1, day)).filter((at) => new Date(at).getUTCDate() === day);
}

function choose(days: readonly number[], { day, past }: DayContext, ahead: number): number {
  const possible = past ? days.filter((one) => one <= day + ahead) : [];
  if (possible.length > 0) return Math.max(...possible);
  return days.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best), days[0] ?? day);
}
