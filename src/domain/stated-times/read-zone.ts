import { matchAt } from './match-at';
import { AMBIGUOUS_ZONES, FIXED_ZONES, PLACE_ZONES, WORD_ZONES } from './zone-abbreviations';

/** A zone as written: an offset in minutes east of UTC, the name of a place's time zone, or an abbreviation to be decided. */
export type ZoneToken =
  | { readonly kind: 'offset'; readonly name: string; readonly minutes: number; readonly place: string | null }
  | { readonly kind: 'place'; readonly name: string; readonly timeZone: string }
  | { readonly kind: 'ambiguous'; readonly name: string };

export const UTC: ZoneToken = { kind: 'offset', name: 'UTC', minutes: 0, place: null };

type Named = { readonly zone: ZoneToken; readonly end: number };

/** `wordAt`: where the zone stands, if it may as well be the first word of a sentence (`10:05 CAT paged`). */
export type ZoneRead = Named & { readonly wordAt: number | null };

const OPEN = /\s{0,3}[([]?/y;
const UTC_OFFSET = /(?:UTC|GMT)([+\-−])(\d{1,2})(?::?(\d{2}))?(?![\d:]|\s?(?:UTC|GMT|Z|[ap]\.?m)\b)/iy;
const PLAIN_UTC = /(?:UTC|GMT)(?![\p{L}\p{N}])/iuy;
const ATTACHED_Z = /z(?![\p{L}\p{N}])/iuy;
/** Two digits alone only right behind the time: `10:05 +10 pods` is no zone. */
const PLUS = /(?:\s?\+(?=\d\d:?\d\d)|\+)(\d{2}):?(\d{2})?(?![\d:])/y;
const MINUS = /[-−](\d{2})(\d{2})(?![\d:])/y;
const ANY_MINUS = /\s?[-−](\d{2}):?(\d{2})(?![\d:])/y;
const ABBREVIATION = /[A-Z]{1,5}(?![\p{L}\p{N}_/]|[-'’]\p{L})/uy;
const TEXT_BEHIND = /[ \u00a0][\p{L}\p{N}]/uy;
const PLACE = /(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian|Etc)(?:\/[A-Z][A-Za-z_]{1,30}){1,2}/y;

/**
 * Reads a zone right behind a time: `Z`, `UTC`, `UTC+2`, `+02:00`, `(CEST)`, `ET`, `Europe/Copenhagen`.
 * @param minusIsOffset the time before it is one that takes an offset, so `-05:00` is not the end of a range.
 */
export function readZone(text: string, at: number, minusIsOffset: boolean): ZoneRead | null {
  const attached = matchAt(ATTACHED_Z, text, at);
  if (attached) return { zone: UTC, end: at + 1, wordAt: null };
  const open = matchAt(OPEN, text, at)?.[0] ?? '';
  const start = at + open.length;
  const named = readName(text, start) ?? readOffset(text, open.trim() === '' ? at : start, minusIsOffset);
  if (!named) return null;
  const bracket = /[([]$/.test(open);
  const isWord = !bracket && Object.hasOwn(WORD_ZONES, named.zone.name) && matchAt(TEXT_BEHIND, text, named.end);
  return {
    zone: named.zone,
    end: named.end + (bracket && /[)\]]/.test(text.charAt(named.end)) ? 1 : 0),
    wordAt: isWord ? start : null,
  };
}

/** Reads a zone that is named, as in `UTC` or `all times in CET`. */
export function readName(text: string, at: number): Named | null {
  const utcOffset = matchAt(UTC_OFFSET, text, at);
  if (utcOffset) {
    const [name, sign, hours, minutes] = utcOffset;
    const value = offsetOf(sign === '+' ? 1 : -1, hours, minutes);
    if (value !== null) return { zone: fixed(name, value), end: at + name.length };
  }
  const utc = matchAt(PLAIN_UTC, text, at);
  if (utc) return { zone: UTC, end: at + utc[0].length };
  const [name] = matchAt(ABBREVIATION, text, at) ?? matchAt(PLACE, text, at) ?? [];
  const zone = name === undefined ? null : tokenOf(name);
  return name !== undefined && zone ? { zone, end: at + name.length } : null;
}

function tokenOf(name: string): ZoneToken | null {
  if (Object.hasOwn(AMBIGUOUS_ZONES, name)) return { kind: 'ambiguous', name };
  const meaning = Object.hasOwn(FIXED_ZONES, name) ? FIXED_ZONES[name] : undefined;
  if (meaning) return { kind: 'offset', name, minutes: meaning.offset, place: meaning.place };
  const timeZone = Object.hasOwn(PLACE_ZONES, name) ? PLACE_ZONES[name] : name.includes('/') ? name : undefined;
  return timeZone === undefined ? null : { kind: 'place', name, timeZone };
}

function readOffset(text: string, at: number, minusIsOffset: boolean): Named | null {
  const plus = matchAt(PLUS, text, at);
  const found = plus ?? matchAt(minusIsOffset ? ANY_MINUS : MINUS, text, at);
  const minutes = found && offsetOf(plus ? 1 : -1, found[1], found[2]);
  if (!found || minutes === null) return null;
  return { zone: fixed(found[0].trim(), minutes), end: at + found[0].length };
}

const fixed = (name: string, minutes: number): ZoneToken => ({ kind: 'offset', name, minutes, place: null });

/** Only offsets that exist somewhere: -12:00 to +14:00, in quarters of an hour. */
function offsetOf(sign: 1 | -1, hours = '0', minutes = '0'): number | null {
  const size = Number(hours) * 60 + Number(minutes);
  return Number(minutes) % 15 === 0 && size <= (sign === 1 ? 840 : 720) ? sign * size : null;
}
