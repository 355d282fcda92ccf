import type { LineZone } from './assign-zones';
import type { NamedZone } from './decide-zone';
import type { ParsedLine } from './parse-line';
import { placeDay, type DayContext } from './place-day';
import { placeBare, placeDated, type Place, type Placed } from './place-moment';
import { placeLeading, type Below, type Unplaced } from './place-leading';
import type { Moment } from './read-moment';
import { midnightBefore, wallAt, type Offsets } from './wall-clock';

/** What the lines hang on: the posting they lie before, or the day that the first of them is of (midnight on the wall). */
export type Anchor =
  { readonly kind: 'posted'; readonly ms: number } | { readonly kind: 'starts'; readonly day: number };

export type PlacedLines = {
  /** Where the moments lie, by the index of their lines. */
  readonly moments: ReadonlyMap<number, Placed>;
  /** The days of the headings, by the index of their lines. */
  readonly days: ReadonlyMap<number, number>;
  /** Places one moment more that stands in a line, without moving any other. */
  readonly placeIn: (index: number, moment: Moment, zone: NamedZone) => Placed;
};

/**
 * Places the moments of a text. A time without a date is of the day of the line above it, or of the next day where it
 * would go back by more than six hours. Those at the beginning of a text, with no date above, lie before the first dated
 * line or, without one, before the posting: the last of them is the latest such moment not after it.
 */
export function placeLines(
  lines: readonly ParsedLine[],
  zones: readonly LineZone[],
  anchor: Anchor,
  offsets: Offsets,
): PlacedLines {
  const postedAt = anchor.kind === 'posted' ? anchor.ms : Infinity;
  const order = orderOf(lines);
  const moments = new Map<number, Placed>();
  const days = new Map<number, number>();
  const places: Place[] = [];
  let here: Place = anchor.kind === 'posted' ? { kind: 'posted', postedAt } : { kind: 'day', day: anchor.day };
  let unsureDay = false;
  let leading: Unplaced[] = [];

  const contextFor = (zone: NamedZone, place: Place): DayContext => {
    const past = anchor.kind === 'posted';
    if (place.kind === 'day' && !past) return { day: place.day, past, order };
    const near = anchor.kind === 'posted' || place.kind !== 'after' ? postedAt : place.ms;
    return { day: midnightBefore(wallAt(near, zone.zone, offsets)), past, order };
  };
  const place = (moment: Moment, zone: NamedZone, at: Place): Placed =>
    moment.date ? placeDated(moment, zone, contextFor(zone, at), offsets) : placeBare(moment, zone, at, offsets);
  const flush = (end: Below) => {
    for (const [index, placed] of placeLeading(leading, end, offsets)) moments.set(index, placed);
    leading = [];
  };

  lines.forEach((line, index) => {
    const [zone, another] = zones[index]?.zones ?? [];
    if (line.kind === 'heading' && line.date && zone) {
      const found = placeDay(line.date, contextFor(zone, here));
      days.set(index, found.day);
      unsureDay = found.unsure;
      here = { kind: 'day', day: found.day };
    }
    places.push(here);
    if (line.kind !== 'time' || line.log || !zone || another) return;
    if (here.kind === 'posted' && !line.moment.date) {
      leading.push({ index, moment: line.moment, zone });
      return;
    }
    const { ms, doubts } = place(line.moment, zone, here);
    flush({ kind: 'before', ms, postedAt });
    moments.set(index, { ms, doubts: unsureDay && !line.moment.date ? [...doubts, 'date-order'] : doubts });
    here = { kind: 'after', ms, postedAt };
  });
  flush({ kind: 'posted', postedAt });
  return {
    moments,
    days,
    placeIn: (index, moment, zone) => place(moment, zone, places[index] ?? { kind: 'posted', postedAt }),
  };
}

/** How the text writes `3/4`, if a line of it tells and none tells otherwise. */
function orderOf(lines: readonly ParsedLine[]): DayContext['order'] {
  const told = new Set(lines.map((line) => (line.kind === 'time' ? line.moment.order : null)));
  told.delete(null);
  const [only, another] = told;
  return another ? null : (only ?? null);
}
