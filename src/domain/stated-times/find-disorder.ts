import type { ParsedLine } from './parse-line';
import type { Placed } from './place-moment';

/** The lines without a date that go back behind the line above them, unless the whole text is written newest first. */
export function findDisorder(lines: readonly ParsedLine[], moments: ReadonlyMap<number, Placed>): ReadonlySet<number> {
  const inLines = [...moments].sort(([a], [b]) => a - b);
  const back = inLines.filter(([, { ms }], at) => ms < (inLines[at - 1]?.[1].ms ?? ms));
  if (inLines.length > 2 && back.length === inLines.length - 1) return new Set();
  const isBare = (index: number) => {
    const line = lines[index];
    return line?.kind === 'time' && line.moment.date === null;
  };
  return new Set(back.map(([index]) => index).filter(isBare));
}
