import { withoutCellEnd, type ParsedLine } from './parse-line';
import type { Moment } from './read-moment';
import { WORD_ZONES } from './zone-abbreviations';

/**
 * Gives back to the text what may be a word of it and not the zone of its time, as in `10:05 ICT informed`. It is a zone
 * where the reader lives by it, where another line or a heading names it for certain, or where every time has it.
 * @param sources the text of each line.
 * @param timeZone the reader's, IANA name.
 */
export function settleWords(
  lines: readonly ParsedLine[],
  sources: readonly { readonly text: string }[],
  timeZone: string,
): readonly ParsedLine[] {
  const moments = lines.flatMap((line) => (line.kind === 'time' ? [line.moment] : []));
  const certain = new Set([
    ...moments.map(({ zone, wordAt }) => (wordAt === null ? zone?.name : undefined)),
    ...lines.map((line) => (line.kind === 'heading' ? line.zone?.name : undefined)),
  ]);
  const [name, ...others] = new Set(moments.map(({ zone }) => zone?.name));
  if (moments.length > 1 && others.length === 0) certain.add(name);
  const isWord = ({ zone, wordAt }: Moment) =>
    zone !== null && wordAt !== null && !certain.has(zone.name) && !WORD_ZONES[zone.name]?.test(timeZone);

  return lines.map((line, index) => {
    if (line.kind === 'unclear')
      return {
        ...line,
        mentions: line.mentions.map((one) => (isWord(one.moment) ? { ...one, moment: withoutZone(one.moment) } : one)),
      };
    if (line.kind !== 'time' || !isWord(line.moment)) return line;
    const text = withoutCellEnd((sources[index]?.text ?? '').slice(line.moment.wordAt ?? 0));
    return { ...line, moment: withoutZone(line.moment), text };
  });
}

const withoutZone = (moment: Moment): Moment => ({
  ...moment,
  zone: null,
  until: moment.until && { ...moment.until, zone: null },
  wordAt: null,
});
