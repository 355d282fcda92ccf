import type { ZoneToken } from './read-zone';
import type { Offsets, Zone } from './wall-clock';
import { AMBIGUOUS_ZONES } from './zone-abbreviations';

/** A zone that a token may mean, with the word for it. */
export type NamedZone = { readonly zone: Zone; readonly name: string; readonly place: string | null };

/**
 * What a zone as written means. More than one: the reader's time zone did not decide.
 * None: there is no such place.
 */
export function meaningsOf(token: ZoneToken, timeZone: string, offsets: Offsets): readonly NamedZone[] {
  const { name } = token;
  switch (token.kind) {
    case 'offset':
      return [{ name, zone: { kind: 'offset', minutes: token.minutes }, place: token.place }];
    case 'place':
      return Number.isNaN(offsets(token.timeZone, 0))
        ? []
        : [{ name, zone: { kind: 'place', timeZone: token.timeZone }, place: null }];
    case 'ambiguous': {
      const choices = AMBIGUOUS_ZONES[name] ?? [];
      const near = choices.filter(({ places }) => places.test(timeZone));
      return (near.length === 1 ? near : choices).map(({ offset }) => ({
        name,
        zone: { kind: 'offset', minutes: offset },
        place: near.length === 1 ? timeZone : null,
      }));
    }
  }
}
