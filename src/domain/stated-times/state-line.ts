import type { LineZone } from './assign-zones';
import { meaningsOf } from './decide-zone';
import type { Mention } from './find-mentions';
import type { ParsedLine } from './parse-line';
import type { PlacedLines } from './place-lines';
import { toReading } from './to-reading';
import type { Moment } from './read-moment';
import type { Doubt, PossibleReading, Reading, StatedLine, UnclearReason } from './stated-line';
import type { Offsets } from './wall-clock';

/** What is known of a line's surroundings. */
export type LinePlace = {
  readonly index: number;
  readonly zone: LineZone;
  readonly placed: PlacedLines;
  readonly isGuessed: boolean;
  readonly isDisordered: boolean;
  /** The reader's, IANA name. */
  readonly timeZone: string;
  /** In milliseconds; infinite where nothing was posted. */
  readonly postedAt: number;
  readonly offsets: Offsets;
};

type Source = { readonly line: number; readonly text: string };

/** What a parsed line says, in its place. */
export function stateLine(source: Source, parsed: ParsedLine, place: LinePlace): StatedLine {
  switch (parsed.kind) {
    case 'text':
      return { kind: 'text', ...source };
    case 'heading': {
      const midnight = place.placed.days.get(place.index);
      const date = midnight === undefined ? null : new Date(midnight).toISOString().slice(0, 10);
      return { kind: 'heading', ...source, date, zone: parsed.zone?.name ?? null };
    }
    case 'unclear':
      return unclear(
        source,
        parsed.reason,
        parsed.mentions.flatMap((mention) => readMention(mention, place)),
      );
    case 'time': {
      const readings = readAll(parsed.moment, place.zone, place, doubtsOf(place));
      const [only] = readings;
      if (only && readings.length === 1 && !parsed.log)
        return { kind: 'time', line: source.line, text: parsed.text, label: parsed.label, ...only };
      const reason = parsed.log ? 'log-line' : 'ambiguous-zone';
      return unclear(
        source,
        reason,
        readings.map((reading) => ({ ...reading, column: 0 })),
      );
    }
  }
}

const unclear = (source: Source, reason: UnclearReason, readings: readonly PossibleReading[]): StatedLine => ({
  kind: 'unclear',
  ...source,
  reason,
  readings,
});

const doubtsOf = ({ isGuessed, isDisordered, zone: { mixed } }: LinePlace): readonly Doubt[] => [
  ...(isGuessed ? (['half-of-day'] as const) : []),
  ...(mixed ? (['mixed-zones'] as const) : []),
  ...(isDisordered ? (['out-of-order'] as const) : []),
];

/** One reading for each zone that the line may be in. */
function readAll(
  moment: Moment,
  { zones, from }: LineZone,
  { index, placed, timeZone, postedAt, offsets }: LinePlace,
  doubts: readonly Doubt[],
): readonly Reading[] {
  const ends = moment.until?.zone ? meaningsOf(moment.until.zone, timeZone, offsets) : [];
  return zones.map((zone) => {
    const untilZone = ends.length === 1 && ends[0] ? ends[0] : zone;
    const own = placed.moments.get(index);
    const at = own ?? placed.placeIn(index, moment, zone);
    return toReading({ moment, zone, from, untilZone, placed: at, doubts, postedAt, offsets });
  });
}

function readMention({ moment, column }: Mention, place: LinePlace): readonly PossibleReading[] {
  const zone: LineZone = moment.zone
    ? { zones: meaningsOf(moment.zone, place.timeZone, place.offsets), from: 'stated', mixed: false }
    : place.zone;
  return readAll(moment, zone, place, zone.mixed ? ['mixed-zones'] : []).map((reading) => ({ ...reading, column }));
}
