import { matchAt } from './match-at';
import { readDate, type StatedDate } from './read-date';
import { readName, readZone, type ZoneToken } from './read-zone';

/** A line that gives the day or the zone of the lines under it. */
export type Heading = {
  readonly kind: 'heading';
  readonly date: StatedDate | null;
  readonly zone: ZoneToken | null;
};

const PREFIX =
  /[\s#*_=\-–—|[(]*(?:(?:timeline|chronology|events|log|date|day(?: \d{1,2})?|tidslinje|zeitleiste|verlauf|tijdlijn|chronologie|cronología|cronologia)\b[\s:,–—-]{0,4}(?:(?:of|for|on|am|vom|du|del|van) )?)?/iuy;
const TAIL = /^[\s:*_=\-–—|.)\]]*$/;
const ABOUT_TIMES =
  /\b(?:times?|timestamps|timeline|clock|tider|tidspunkter|zeiten|zeitangaben|tijden|heures|horas|horarios|horários|orari)(?!\p{L})/iu;
const ALL_TIMES = /[\s,–—-]{0,3}\(?(?:all )?times(?: are)?(?: in)? /iy;
const HAS_CLOCK = /\d:\d/;
const LONGEST = 120;

/** Reads `2024-03-01`, `## Friday, 1 March (UTC)`, `Timeline 2024-03-01:` and `All times in CET`. */
export function readHeading(line: string): Heading | null {
  if (line.length > LONGEST || HAS_CLOCK.test(line)) return null;
  return readDateHeading(line) ?? readZoneHeading(line);
}

function readDateHeading(line: string): Heading | null {
  const start = matchAt(PREFIX, line, 0)?.[0].length ?? 0;
  const read = readDate(line, start);
  if (!read?.date || (!read.sure && read.date.kind === 'day')) return null;
  const told = matchAt(ALL_TIMES, line, read.end)?.[0].length ?? 0;
  const zone = readZone(line, read.end + told, false);
  return TAIL.test(line.slice(zone?.end ?? read.end))
    ? { kind: 'heading', date: read.date, zone: zone?.zone ?? null }
    : null;
}

function readZoneHeading(line: string): Heading | null {
  if (!ABOUT_TIMES.test(line)) return null;
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}_])[A-Z][A-Za-z]{1,11}/gu)) {
    const read = readName(line, index);
    if (read && /^[\s).:,\]*_]/.test(`${line.slice(read.end)} `))
      return { kind: 'heading', date: null, zone: read.zone };
  }
  return null;
}
