import { meaningsOf, type NamedZone } from './decide-zone';
import type { ParsedLine } from './parse-line';
import type { ZoneToken } from './read-zone';
import type { StatedZone } from './stated-line';
import type { Offsets } from './wall-clock';

/** The zone of one line's time. More than one: nothing decides which. */
export type LineZone = {
  readonly zones: readonly NamedZone[];
  readonly from: StatedZone['from'];
  /** The text states several zones, and this line none. */
  readonly mixed: boolean;
};

export type ZoneReader = {
  /** The reader's own, for what nothing states. */
  readonly timeZone: string;
  /** A time without a zone takes the one that other lines of the text state. */
  readonly carry: boolean;
  readonly offsets: Offsets;
};

/**
 * The zone for each line, whether it has a time or not: the line's own; else that of the heading above it; else the one
 * zone that the text states elsewhere; of several the nearest above; else the reader's.
 */
export function assignZones(lines: readonly ParsedLine[], reader: ZoneReader): readonly LineZone[] {
  const decide = (token: ZoneToken) => meaningsOf(token, reader.timeZone, reader.offsets);
  const assumed: LineZone = {
    zones: [{ zone: { kind: 'place', timeZone: reader.timeZone }, name: reader.timeZone, place: null }],
    from: 'assumed',
    mixed: false,
  };
  const own = lines.map((line) => (line.kind === 'time' && line.moment.zone ? decide(line.moment.zone) : null));
  const stated = reader.carry ? own.flatMap((zones) => (zones?.length === 1 ? zones : [])) : [];
  const [only] = stated;
  const agreed = only && stated.every(({ name }) => name === only.name) ? only : null;

  let heading: readonly NamedZone[] | null = null;
  let above: NamedZone | null = null;
  return lines.map((line, index) => {
    if (line.kind === 'heading' && line.zone) heading = decide(line.zone);
    const zones = own[index];
    if (zones) {
      above = zones[0] ?? above;
      return { zones, from: 'stated', mixed: false };
    }
    if (heading) return { zones: heading, from: 'text', mixed: false };
    if (agreed) return { zones: [agreed], from: 'text', mixed: false };
    if (stated.length === 0) return assumed;
    return above ? { zones: [above], from: 'text', mixed: true } : { ...assumed, mixed: true };
  });
}
