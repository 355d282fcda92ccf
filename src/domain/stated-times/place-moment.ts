import type { NamedZone } from './decide-zone';
import { placeDay, type DayContext } from './place-day';
import type { Clock } from './read-clock';
import type { Moment } from './read-moment';
import type { Doubt } from './stated-line';
import { instantOf, midnightBefore, wallAt, type Offsets } from './wall-clock';

const DAY = 86_400_000;
/** A list may be a little out of order. A line further back than this is of the next day. */
export const DISORDER = 6 * 3_600_000;
/** The minute that has begun: whoever posts at 10:04:40 may write 10:05. */
export const POSTING_MINUTE = 60_000;
/** Almost a day before the posting: perhaps a plan, and today is meant. */
const LONG_BEFORE = 20 * 3_600_000;

/** What a time without a date is placed by. */
export type Place =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'after'; readonly ms: number; readonly postedAt: number }
  | { readonly kind: 'before'; readonly ms: number; readonly postedAt: number }
  | { readonly kind: 'posted'; readonly postedAt: number };

export type Placed = { readonly ms: number; readonly doubts: readonly Doubt[] };

/** Since midnight, in milliseconds. */
export const clockMs = ({ hour, minute, second }: Clock) => ((hour * 60 + minute) * 60 + second) * 1000;

/** Where a moment with a date lies. */
export function placeDated(moment: Moment, zone: NamedZone, context: DayContext, offsets: Offsets): Placed {
  const found = moment.date && placeDay(moment.date, context);
  const wall = (found?.day ?? context.day) + clockMs(moment.clock);
  const { ms, second, skipped } = instantOf(wall, zone.zone, offsets);
  return { ms, doubts: [...(found?.unsure ? ['date-order' as const] : []), ...clockDoubts(second, skipped)] };
}

const clockDoubts = (second: number | null, skipped: boolean): readonly Doubt[] =>
  skipped ? ['skipped-hour'] : second === null ? [] : ['repeated-hour'];

/** Where a moment without a date lies: on the day that is given, or on the one that its neighbour or its posting makes likely. */
export function placeBare(moment: Moment, { zone }: NamedZone, place: Place, offsets: Offsets): Placed {
  const onDay = (midnight: number) => instantOf(midnight + clockMs(moment.clock), zone, offsets);
  if (place.kind === 'day') {
    const { ms, second, skipped } = onDay(place.day);
    return { ms, doubts: clockDoubts(second, skipped) };
  }
  const ref = place.kind === 'posted' ? place.postedAt : place.ms;
  const today = midnightBefore(wallAt(ref, zone, offsets));
  const latest = place.postedAt + POSTING_MINUTE;
  const found = onDay(today);
  const chosen = onDay(today + stepOf(place, found.ms, latest) * DAY);
  // Of an hour that came twice the second one, when the line above is past the first.
  const ms = place.kind === 'after' && chosen.second !== null && chosen.ms < ref ? chosen.second : chosen.ms;
  const isOld = place.kind === 'posted' && place.postedAt - ms > LONG_BEFORE;
  return { ms, doubts: [...clockDoubts(chosen.second, chosen.skipped), ...(isOld ? ['maybe-later' as const] : [])] };
}

/** Days from the neighbour's own day. */
function stepOf(place: Exclude<Place, { kind: 'day' }>, ms: number, latest: number): -1 | 0 | 1 {
  switch (place.kind) {
    case 'posted':
      return ms > latest ? -1 : 0;
    case 'before':
      return ms > place.ms + DISORDER || ms > latest ? -1 : 0;
    case 'after':
      if (ms < place.ms - DISORDER) return ms + DAY > latest ? 0 : 1;
      return ms > latest && ms - DAY >= place.ms - DISORDER ? -1 : 0;
  }
}
