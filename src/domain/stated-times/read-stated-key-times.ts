import type { Comment } from '../incident';
import type { KeyTime, KeyTimeName } from '../key-times';
import { keyTimesIn } from './key-time-words';
import { readStatedTimes } from './read-stated-times';
import type { Reading, StatedLine } from './stated-line';

export type StatedKeyTimes = Readonly<Partial<Record<KeyTimeName, KeyTime>>>;

/** So many words of a line say what its time is of; further on it tells a story. */
const HEAD_WORDS = 6;

/**
 * The key times that comments state: a time and, right beside it, words for one of them (`08:21 UTC - impact begins here`,
 * `Impact started at 08:21 UTC`, `Detected: 08:29Z`). Where several comments state the same one, the last counts, because
 * people correct what they wrote. Only what is certain is taken: a zone is stated and nothing about the time is in doubt.
 * Restricted comments are left out, since what stands in them may not reach everybody who reads the page.
 * @param comments oldest first.
 */
export function readStatedKeyTimes(comments: readonly Comment[]): StatedKeyTimes {
  const found: Partial<Record<KeyTimeName, KeyTime>> = {};
  for (const { id, at, text, restrictedTo } of comments) {
    if (restrictedTo !== null || !/\d/.test(text)) continue;
    // Bare times are not taken, so the zone given here decides nothing.
    for (const line of readStatedTimes(text, { postedAt: at, timeZone: 'UTC' }))
      for (const { names, reading } of statementsIn(line))
        if (reading.zone.from !== 'assumed' && reading.doubts.length === 0)
          for (const name of names) found[name] = { at: reading.at, source: { kind: 'comment', commentId: id } };
  }
  return found;
}

type Statement = { readonly names: readonly KeyTimeName[]; readonly reading: Reading };

/** What a line states; a question states nothing. */
function statementsIn(line: StatedLine): readonly Statement[] {
  if (line.kind === 'time') return [{ names: keyTimesIn(firstWords(line.text)), reading: line }];
  if (line.kind !== 'unclear' || line.reason !== 'in-sentence') return [];
  return line.readings.map((reading, index) => {
    const before = line.text.slice(line.readings[index - 1]?.column ?? 0, reading.column);
    const isAsked = /^[^.!?]*\?/.test(line.text.slice(reading.column));
    return { names: isAsked ? [] : keyTimesIn(lastClause(before)), reading };
  });
}

const firstWords = (text: string): string =>
  text.includes('?') ? '' : (text.split(/[.;!]\s/, 1)[0] ?? '').split(/\s+/).slice(0, HEAD_WORDS).join(' ');

const lastClause = (text: string): string =>
  (text.split(/[.;:,!?]\s/).at(-1) ?? '').split(/\s+/).slice(-HEAD_WORDS).join(' ');
