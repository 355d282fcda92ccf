import type { NamedZone } from './decide-zone';
import { clockMs, DISORDER, placeBare, type Place, type Placed } from './place-moment';
import type { Moment } from './read-moment';
import type { Offsets } from './wall-clock';

/** A moment without a date, and the index of its line. */
export type Unplaced = { readonly index: number; readonly moment: Moment; readonly zone: NamedZone };

/** What comes after the moments: a dated line, or the posting. */
export type Below = Extract<Place, { kind: 'before' | 'posted' }>;

/**
 * Places moments without dates that stand one under the other, from the last one back. A list of three or more that goes
 * back with every line, and never so far that it is of the next day, was written newest first.
 */
export function placeLeading(
  moments: readonly Unplaced[],
  end: Below,
  offsets: Offsets,
): readonly (readonly [number, Placed])[] {
  const lastFirst = isNewestFirst(moments, end.postedAt, offsets) ? moments : moments.toReversed();
  let below: Below = end;
  return lastFirst.map(({ index, moment, zone }) => {
    const placed = placeBare(moment, zone, below, offsets);
    below = { kind: 'before', ms: placed.ms, postedAt: end.postedAt };
    return [index, placed] as const;
  });
}

function isNewestFirst(moments: readonly Unplaced[], postedAt: number, offsets: Offsets): boolean {
  const times = moments.map(({ moment, zone: { zone } }) => {
    const minutes = zone.kind === 'offset' ? zone.minutes : offsets(zone.timeZone, postedAt);
    return clockMs(moment.clock) - minutes * 60_000;
  });
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return steps.length > 1 && steps.every((step) => step < 0 && step >= -DISORDER);
}
