import { matchAt } from './match-at';
import { readClock, type Clock, type ClockRead } from './read-clock';
import { readDate, type DateRead } from './read-date';
import { readZone, UTC, type ZoneToken } from './read-zone';
import type { UnclearReason } from './stated-line';

/** A moment as written, not yet placed: without a date it may be any day, without a zone anywhere. */
export type Moment = {
  readonly date: DateRead['date'];
  readonly order: DateRead['order'];
  readonly clock: Clock;
  readonly zone: ZoneToken | null;
  readonly until: { readonly clock: Clock; readonly zone: ZoneToken | null } | null;
  readonly approximate: boolean;
  /** Where the zone stands in its line, if it may as well be a word of the text behind the time. */
  readonly wordAt: number | null;
};

export type MomentRead =
  | { readonly kind: 'moment'; readonly moment: Moment; readonly end: number; readonly machine: boolean }
  | { readonly kind: 'date'; readonly read: DateRead; readonly end: number }
  | { readonly kind: 'unclear'; readonly reason: UnclearReason; readonly end: number };

const LEAD_IN =
  /(?:at|since|from|um|om|klokken|as|às|alle ore|alle|ore|a las|à|@)\s+|kl\.?\s*(?=\d)|(?:around|about|approx(?:\.|imately)?|circa|ca\.?|gegen|rond|omkring|vers|cerca de|hacia)\s+|[~≈]\s*/iy;
const JOINER =
  /(?:T(?=\d)|[,:]?\s{1,4}(?:(?:at|@|-|–|\||um|om|kl\.?|à|às|a las|alle ore|alle|ore)\s{1,2})?|,|[\])]\s?[[(])/iy;
const DATE_AFTER = /(?:,\s{0,2}|\s)(?:on |am |den |le |el |il |em )?/iy;
const RANGE = /\s{0,2}(?:-|–|—|→|->|to(?=\s)|until(?=\s)|till?(?=\s)|bis(?=\s)|tot(?=\s)|à(?=\s)|al?(?=\s))\s{0,2}/iy;
const ISH = /-?ish(?!\p{L})/iuy;
/** `UTC 10:05`. */
const ZONE_BEFORE = /(?:UTC|GMT)\s{1,2}(?=\d)/iy;
/** `1:30h` and `1:30 of downtime` are how long, or when. */
const HOURS = /(?:\s{0,2}(?:h|hrs?|hours)|\s{1,2}(?:of|into|left|long|remaining|vs))(?!\p{L})/iuy;
/** A number with a unit is how long, a ratio or a score; no moment. */
export const UNIT =
  /\s{0,2}-?(?:min|mins|minutes?|minuten|minutter|minuter|minuti|minutos|stunden|timer|timmar|uren|uur|heures?|horas|ore|secs?|seconds?|sekunden?|s|ms|ratio|split|odds|score)(?!\p{L})/iuy;

/** Reads a moment that begins at one place of a text, with its date, zone and end. @returns null when there is none. */
export function readMoment(text: string, start: number): MomentRead | null {
  const zoneBefore = matchAt(ZONE_BEFORE, text, start);
  const lead = readLeadIn(text, start + (zoneBefore?.[0].length ?? 0));
  const before = readDate(text, lead.end);
  const joined = before ? matchAt(JOINER, text, before.end) : null;
  const clockAt = before && joined ? before.end + joined[0].length : lead.end;
  const inner = before && joined ? readLeadIn(text, clockAt) : lead;
  const read =
    before && !joined ? null : readClock(text, inner.end, lead.dotted || inner.dotted || /kl/i.test(joined?.[0] ?? ''));
  if (!read) return before && { kind: 'date', read: before, end: before.end };
  if (!read.clock) return { kind: 'unclear', reason: 'no-such-time', end: read.end };
  if (before && !before.date) return { kind: 'unclear', reason: 'no-such-date', end: read.end };
  const isIso = /^t$/i.test(joined?.[0] ?? '');
  const loose = lead.approximate || inner.approximate;
  return finish(text, read, read.clock, { before, isIso, loose, isUtc: zoneBefore !== null });
}

type Before = {
  readonly before: DateRead | null;
  readonly isIso: boolean;
  readonly loose: boolean;
  readonly isUtc: boolean;
};

function finish(
  text: string,
  read: ClockRead,
  clock: Clock,
  { before, isIso, loose, isUtc }: Before,
): MomentRead | null {
  const ish = matchAt(ISH, text, read.end);
  const clockEnd = read.end + (ish?.[0].length ?? 0);
  if (!clock.half && matchAt(UNIT, text, clockEnd)) return null;
  const isOffset = isIso || clock.precision === 'second' || !isShortRange(clock, readRange(text, clockEnd)?.clock);
  const zone = readZone(text, clockEnd, isOffset);
  const zoned = zone?.end ?? clockEnd;
  const range = readRange(text, zoned);
  const hours = clock.half || zone || range ? null : matchAt(HOURS, text, zoned);
  if (hours) return { kind: 'unclear', reason: 'duration-or-time', end: zoned + hours[0].length };
  const rangeEnd = range?.end ?? zoned;
  const after = before ? null : readDateAfter(text, rangeEnd);
  const moment: Moment = {
    date: before?.date ?? after?.date ?? null,
    order: before?.order ?? after?.order ?? null,
    clock: range ? withHalfOf(clock, range.clock) : clock,
    zone: zone?.zone ?? range?.zone ?? (isUtc ? UTC : null),
    until: range && { clock: range.clock, zone: range.zone ?? zone?.zone ?? null },
    approximate: loose || ish !== null,
    // With more of the moment behind it, it is no word.
    wordAt: after || (zone && range) ? null : ((zone ?? range)?.wordAt ?? null),
  };
  return { kind: 'moment', moment, end: after?.end ?? rangeEnd, machine: read.commaFraction };
}

function readLeadIn(text: string, start: number) {
  const words = matchAt(LEAD_IN, text, start)?.[0] ?? '';
  const more = words === '' ? '' : (matchAt(LEAD_IN, text, start + words.length)?.[0] ?? '');
  const all = words + more;
  const approximate = /[~≈]|around|about|approx|ca|gegen|rond|omkring|vers|cerca|hacia/i.test(all);
  return { end: start + all.length, approximate, dotted: /kl|om\s/i.test(all) };
}

function readRange(text: string, at: number) {
  const dash = matchAt(RANGE, text, at);
  if (!dash) return null;
  const read = readClock(text, at + dash[0].length, false);
  if (!read?.clock || (!read.clock.half && matchAt(UNIT, text, read.end))) return null;
  const zone = readZone(text, read.end, false);
  return { clock: read.clock, zone: zone?.zone ?? null, end: zone?.end ?? read.end, wordAt: zone?.wordAt ?? null };
}

/** `10:05-10:20` is a range; one of more than half a day, as `10:05-05:00`, is a time and its offset. */
const isShortRange = (start: Clock, end: Clock | undefined): boolean =>
  end !== undefined && (end.hour * 60 + end.minute - start.hour * 60 - start.minute + 1440) % 1440 <= 720;

function readDateAfter(text: string, at: number): DateRead | null {
  const joined = matchAt(DATE_AFTER, text, at);
  const read = joined && readDate(text, at + joined[0].length);
  return read?.date && (read.sure || read.date.kind === 'relative') ? read : null;
}

/** `11:50–12:10 PM`: the half of the day stands at the end alone; the start is of the same half, or else before it. */
function withHalfOf(start: Clock, { hour, minute, half }: Clock): Clock {
  if (start.half || !half || start.is24 || start.hour === 0) return start;
  const inSame = (start.hour % 12) + (half === 'pm' ? 12 : 0);
  const isLater = inSame * 60 + start.minute > hour * 60 + minute;
  if (!isLater) return { ...start, hour: inSame, half };
  return { ...start, hour: (inSame + 12) % 24, half: half === 'pm' ? 'am' : 'pm' };
}
