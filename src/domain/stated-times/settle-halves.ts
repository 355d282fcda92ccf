import type { ParsedLine } from './parse-line';
import type { Clock } from './read-clock';

const DAY = 24 * 60;
/** A list may be a little out of order; in minutes. */
const DISORDER = 60;

/**
 * In a text with a 12-hour clock a bare `1:10` below `12:05 PM` is of the half of the day in which it comes sooner after the
 * line above. Returns the lines with it filled in, and the indices of those where it was.
 */
export function settleHalves(lines: readonly ParsedLine[]): {
  readonly lines: readonly ParsedLine[];
  readonly guessed: ReadonlySet<number>;
} {
  const guessed = new Set<number>();
  let above: Clock | null = null;
  const settled = lines.map((line, index) => {
    if (line.kind !== 'time') return line;
    const { clock, until } = line.moment;
    if (above === null || !isOpen(clock)) {
      const last = until && !isOpen(until.clock) ? until.clock : clock;
      if (above !== null || last.half !== null) above = last;
      return line;
    }
    guessed.add(index);
    const start = settle(clock, minuteOf(above) - DISORDER);
    const end = until && { ...until, clock: isOpen(until.clock) ? settle(until.clock, minuteOf(start)) : until.clock };
    above = end?.clock ?? start;
    return { ...line, moment: { ...line.moment, clock: start, until: end } };
  });
  return { lines: settled, guessed };
}

const isOpen = ({ half, is24, precision, hour }: Clock): boolean =>
  half === null && !is24 && precision !== 'hour' && hour > 0;

const minuteOf = ({ hour, minute }: Clock): number => hour * 60 + minute;

/** The clock in the half of the day in which it comes sooner after a minute of the day. */
function settle(clock: Clock, after: number): Clock {
  const morning = { ...clock, hour: clock.hour % 12, half: 'am' } as const;
  const evening = { ...clock, hour: morning.hour + 12, half: 'pm' } as const;
  const wait = (one: Clock) => (minuteOf(one) - after + DAY) % DAY;
  return wait(morning) < wait(evening) ? morning : evening;
}
