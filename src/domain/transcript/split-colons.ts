import { isNobody, looksLikeName, looksLikeSpeaker } from './looks-like-name';
import type { SpokenBlock } from './find-speakers';

const COLON = /^([\p{L}\p{N}_.'’-]{1,30}(?:,? [\p{L}\p{N}_.'’()/-]{1,30}){0,3}):(?:\s+|$)/u;
/** In so many of ten entries something must stand before a colon that is somebody's, to be taken for names however written. */
const NEARLY_ALL = 0.9;
/** And in so many what is written as names are. */
const MOST = 0.6;

/**
 * Takes `Robin: …` apart where nearly all entries begin so, and else what is written as a name and comes again, or stands
 * in most entries. `Update: …` has the same form, and stays.
 */
export function splitColons(blocks: readonly SpokenBlock[]): readonly SpokenBlock[] {
  const names = namesBeforeColons(blocks.map(({ text, speaker }) => (speaker === null ? labelOf(text) : null)));
  return blocks.map((block) => {
    const label = labelOf(block.text);
    const speaker = block.speaker ?? (label !== null && names.has(label) ? label : null);
    return { ...block, speaker, text: withoutNames(block.text, names) };
  });
}

function namesBeforeColons(labels: readonly (string | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const somebody = [...counts.keys()].filter((label) => !isNobody(label));
  const speakers = somebody.filter(looksLikeSpeaker);
  const stand = (names: readonly string[], share: number): boolean =>
    labels.length > 1 && names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0) >= labels.length * share;
  if (stand(somebody, NEARLY_ALL)) return new Set(somebody);
  if (stand(speakers, MOST)) return new Set(speakers);
  return new Set(speakers.filter((name) => (counts.get(name) ?? 0) > 1 && looksLikeName(name)));
}

const labelOf = (text: string): string | null => COLON.exec(text)?.[1] ?? null;

/** Somebody answers within the minute without a time of their own. */
const withoutNames = (text: string, names: ReadonlySet<string>): string =>
  text
    .split('\n')
    .map((line) => {
      const [all = '', name] = COLON.exec(line) ?? [];
      return name !== undefined && names.has(name) ? line.slice(all.length) : line;
    })
    .filter((line) => line !== '')
    .join('\n');
