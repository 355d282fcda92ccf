import type { ParsedLine } from './parse-line';

/**
 * In a text with a 12-hour clock a bare `1:10` below `1:05 PM` is of the same half of the day. Returns the lines with it
 * filled in, and the indices of those where it was.
 */
export function settleHalves(lines: readonly ParsedLine[]): {
  readonly lines: readonly ParsedLine[];
  readonly guessed: ReadonlySet<number>;
} {
  const guessed = new Set<number>();
  let half: 'am' | 'pm' | null = null;
  const settled = lines.map((line, index) => {
    if (line.kind !== 'time') return line;
    const { clock, until } = line.moment;
    const open = clock.half === null && !clock.is24 && clock.precision !== 'hour' && clock.hour > 0;
    if (!open || half === null) {
      half = until?.clock.half ?? clock.half ?? half;
      return line;
    }
    guessed.add(index);
    const hour = (clock.hour % 12) + (half === 'pm' ? 12 : 0);
    return { ...line, moment: { ...line.moment, clock: { ...clock, hour, half } } };
  });
  return { lines: settled, guessed };
}
