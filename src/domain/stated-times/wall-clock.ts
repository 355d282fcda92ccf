import { tzOffset } from '@date-fns/tz';

/** Minutes east of UTC in a time zone (IANA name) at an instant in milliseconds; NaN for a zone that does not exist. */
export type Offsets = (timeZone: string, ms: number) => number;

const QUARTER = 900_000;
const DAY = 86_400_000;

/** Offsets that are looked up once per quarter of an hour, which is as often as any zone has ever changed. */
export function createOffsets(): Offsets {
  const zones = new Map<string, Map<number, number>>();
  return (timeZone, ms) => {
    const known = zones.get(timeZone) ?? new Map<number, number>();
    zones.set(timeZone, known);
    const quarter = Math.floor(ms / QUARTER);
    const found = known.get(quarter) ?? tzOffset(timeZone, new Date(quarter * QUARTER));
    known.set(quarter, found);
    return found;
  };
}

/** Where a clock hangs. */
export type Zone =
  { readonly kind: 'offset'; readonly minutes: number } | { readonly kind: 'place'; readonly timeZone: string };

export type WallInstant = {
  readonly ms: number;
  /** The second time that the clock showed this, when the clocks went back in between. */
  readonly second: number | null;
  /** The clock never showed this: the clocks went forward. */
  readonly skipped: boolean;
};

/**
 * The instant at which a clock shows a time.
 * An hour that the clocks skip is read with the offset before it, so it lands as much later (02:30 becomes 03:30).
 * An hour that comes twice is read as the first one; `second` is the other.
 * @param wall the time as if it were UTC, in milliseconds.
 */
export function instantOf(wall: number, zone: Zone, offsets: Offsets): WallInstant {
  if (zone.kind === 'offset') return { ms: wall - zone.minutes * 60_000, second: null, skipped: false };
  const offset = (ms: number) => offsets(zone.timeZone, ms) * 60_000;
  const before = wall - offset(wall - DAY);
  const after = wall - offset(wall + DAY);
  if (before === after) return { ms: before, second: null, skipped: false };
  const shown = [before, after].filter((ms) => wall - ms === offset(ms)).sort((a, b) => a - b);
  const [first, second] = shown;
  return { ms: first ?? before, second: second ?? null, skipped: first === undefined };
}

/** What the clock shows at an instant, as if it were UTC, in milliseconds. */
export const wallAt = (ms: number, zone: Zone, offsets: Offsets): number =>
  ms + (zone.kind === 'offset' ? zone.minutes : offsets(zone.timeZone, ms)) * 60_000;

/** Midnight before a time on the wall. */
export const midnightBefore = (wall: number): number => Math.floor(wall / DAY) * DAY;
