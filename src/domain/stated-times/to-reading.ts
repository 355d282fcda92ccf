import type { NamedZone } from './decide-zone';
import { clockMs, POSTING_MINUTE, type Placed } from './place-moment';
import type { Clock } from './read-clock';
import type { Moment } from './read-moment';
import type { Doubt, Reading, StatedZone } from './stated-line';
import { instantOf, midnightBefore, wallAt, type Offsets } from './wall-clock';

const DAY = 86_400_000;

export type ReadingParts = {
  readonly moment: Moment;
  readonly zone: NamedZone;
  readonly from: StatedZone['from'];
  readonly untilZone: NamedZone;
  readonly placed: Placed;
  /** Further doubts that come from the lines around. */
  readonly doubts: readonly Doubt[];
  readonly postedAt: number;
  readonly offsets: Offsets;
};

/** The reading of a placed moment. */
export function toReading(parts: ReadingParts): Reading {
  const { moment, zone, from, placed, postedAt, offsets } = parts;
  const isOutOfSeason =
    zone.place !== null && zone.zone.kind === 'offset' && offsets(zone.place, placed.ms) !== zone.zone.minutes;
  const doubts = [
    ...(moment.approximate ? (['approximate'] as const) : []),
    ...placed.doubts,
    ...(isOutOfSeason ? (['out-of-season'] as const) : []),
    ...(placed.ms > postedAt + POSTING_MINUTE ? (['after-posting'] as const) : []),
    ...parts.doubts,
  ];
  return {
    at: new Date(placed.ms).toISOString(),
    until: moment.until && endOf(moment.until.clock, parts),
    precision: moment.clock.precision,
    zone: { name: zone.name, from },
    doubts,
  };
}

/** The end of a range: the first such moment that is not before its start. */
function endOf(clock: Clock, { placed, untilZone: { zone }, offsets }: ReadingParts): string {
  const today = midnightBefore(wallAt(placed.ms, zone, offsets));
  const { ms } = instantOf(today + clockMs(clock), zone, offsets);
  const end = ms >= placed.ms ? ms : instantOf(today + DAY + clockMs(clock), zone, offsets).ms;
  return new Date(end).toISOString();
}
