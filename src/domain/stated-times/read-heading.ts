import { wordsOf } from '../phrases';
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
/** What the words around a zone are about, and the words that stand with them: any other one tells something else. */
const TIMES = new Set(
  [
    'time times timestamp timestamps timeline timezone clock tid tider tidspunkter tidslinje tidszone zeit zeiten zeitangaben',
    'zeitleiste zeitzone tijd tijden tijdlijn tijdzone heure heures hora horas horario horarios horário horários orari orario',
  ]
    .join(' ')
    .split(' '),
);
const AROUND_TIMES = new Set(
  [
    'all the zone is are in as given shown listed stated below above here unless otherwise noted specified local of events',
    'incident outage alle er i sind angegeben in zijn toutes les sont en todas todos las los os as son são em tutti gli sono',
  ]
    .join(' ')
    .split(' '),
);
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
  const zones: ZoneToken[] = [];
  let rest = '';
  let done = 0;
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}_])[A-Z][A-Za-z]{1,11}/gu)) {
    const read = index < done ? null : readName(line, index);
    if (!read) continue;
    zones.push(read.zone);
    rest += line.slice(done, index);
    done = read.end;
  }
  const [zone] = zones;
  const words = wordsOf(rest + line.slice(done));
  const tells =
    words.some((word) => TIMES.has(word)) && words.every((word) => TIMES.has(word) || AROUND_TIMES.has(word));
  return zone && tells && !line.includes('?') ? { kind: 'heading', date: null, zone } : null;
}
