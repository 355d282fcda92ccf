import { matchAt } from './match-at';
import { readMoment, type MomentRead } from './read-moment';
import type { ZoneToken } from './read-zone';
import type { Clock } from './read-clock';

type Read = Extract<MomentRead, { kind: 'moment' }>;

const BETWEEN = /\s{0,2}[/(|=]\s{0,2}/y;

/**
 * Takes in the same moment once more in another zone, as in `10:05 UTC / 12:05 CEST - …` and `12:05 (10:05 UTC) …`. Where
 * the first one has no zone or one of several meanings, the second says what is meant. Two different moments stay apart.
 */
export function takeTwin(text: string, first: Read): Read {
  const between = matchAt(BETWEEN, text, first.end);
  const second = between && readMoment(text, first.end + between[0].length);
  if (!between || second?.kind !== 'moment' || first.moment.until) return first;
  const { clock, zone, date, until, wordAt } = second.moment;
  if (!zone || date || until) return first;
  const end = second.end + (between[0].includes('(') && text.charAt(second.end) === ')' ? 1 : 0);
  const isOpen = first.moment.zone === null || first.moment.zone.kind === 'ambiguous';
  if (isOpen) return first.moment.date ? first : { ...first, end, moment: { ...first.moment, clock, zone, wordAt } };
  return minuteOfDay(first.moment.clock, first.moment.zone) === minuteOfDay(clock, zone) ? { ...first, end } : first;
}

/** In UTC; of a place it depends on the day, so it is like no other. */
function minuteOfDay({ hour, minute }: Clock, zone: ZoneToken | null): number {
  if (zone?.kind !== 'offset') return NaN;
  return (hour * 60 + minute - zone.minutes + 2880) % 1440;
}
