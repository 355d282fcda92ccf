import { DENIALS } from './denials';
import { wordsOf } from './phrases';
import type { Instant } from './time';

/** What entries of any source have in common. */
export type Mergeable = {
  readonly at: Instant;
  readonly text: string;
  /** Who alone may see it; null or missing: everybody who sees the incident. */
  readonly restrictedTo?: string | null;
};

/** An entry, with others that say the same. */
export type MergedEntry<Entry extends Mergeable> = { readonly entry: Entry; readonly also: readonly Entry[] };

/** So many different texts of one minute are compared with each other; after that only equal texts are the same. */
const MOST_IN_A_MINUTE = 200;
/** Fewer words than these can stand in a long text by chance. */
const FEW = 4;
/** And so can those of a text with fewer words that are longer than `at`, `the` and `am`. */
const FEW_LONG = 3;
const SHORT = 3;
/** A longer text that says one of these says something else. */
const OPPOSITES = new Set([...DENIALS, 'failed', 'fails']);

type Said = { readonly text: string; readonly words: ReadonlySet<string>; readonly isFew: boolean };
type Group<Entry extends Mergeable> = Said & { readonly entry: Entry; readonly also: Entry[] };
type Minute<Entry extends Mergeable> = {
  readonly groups: Group<Entry>[];
  readonly byText: Map<string, Group<Entry>>;
};

/**
 * Brings together what several sources say of one thing. Two entries are the same when they are of the same minute (of the
 * clock, in UTC), equally visible, and every word of the shorter text, of at least two, stands in the longer one, which
 * denies nothing; of few words, or few that tell something, in a row. Case and punctuation do not count.
 * @param entries the most trusted source first: the first of those that are the same is kept as the entry.
 * @returns in order of time; every entry given is in it once.
 */
export function mergeEntries<Entry extends Mergeable>(entries: readonly Entry[]): readonly MergedEntry<Entry>[] {
  const merged: Group<Entry>[] = [];
  const minutes = new Map<string, Minute<Entry>>();
  for (const entry of entries) {
    const said = saidIn(entry.text);
    const key = JSON.stringify([entry.at.slice(0, 16), entry.restrictedTo ?? null]);
    const minute = minutes.get(key) ?? { groups: [], byText: new Map<string, Group<Entry>>() };
    minutes.set(key, minute);
    const same = minute.byText.get(said.text) ?? minute.groups.find((group) => sayTheSame(group, said));
    if (same) {
      same.also.push(entry);
      continue;
    }
    const group: Group<Entry> = { ...said, entry, also: [] };
    merged.push(group);
    minute.byText.set(said.text, group);
    if (minute.groups.length < MOST_IN_A_MINUTE) minute.groups.push(group);
  }
  return merged
    .map(({ entry, also }) => ({ entry, also }))
    .sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0));
}

/** The longest text of entries that say the same, so that no word is lost. */
export const longestText = ({ entry, also }: MergedEntry<Mergeable>): string =>
  also.reduce((longest, { text }) => (text.length > longest.length ? text : longest), entry.text);

function saidIn(text: string): Said {
  const inOrder = wordsOf(text);
  const words = new Set(inOrder);
  const isFew = words.size < FEW || [...words].filter((word) => word.length > SHORT).length < FEW_LONG;
  return { text: inOrder.join(' ') || text, words, isFew };
}

function sayTheSame(a: Said, b: Said): boolean {
  const [shorter, longer] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const isIn = shorter.isFew
    ? shorter.words.size > 1 && ` ${longer.text} `.includes(` ${shorter.text} `)
    : [...shorter.words].every((word) => longer.words.has(word));
  return isIn && ![...longer.words].some((word) => OPPOSITES.has(word) && !shorter.words.has(word));
}
