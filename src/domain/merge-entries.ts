import { wordsOf } from './phrases';
import type { Instant } from './time';

/** What entries of any source have in common. */
export type Mergeable = {
  readonly at: Instant;
  readonly text: string;
  /** Who alone may see it; null: everybody who sees the incident. */
  readonly restrictedTo: string | null;
};

/** An entry, with others that say the same. */
export type MergedEntry<Entry extends Mergeable> = { readonly entry: Entry; readonly also: readonly Entry[] };

/** So many different texts of one minute are compared with each other; after that only equal texts are the same. */
const MOST_IN_A_MINUTE = 200;
/** A longer text that says one of these says something else. */
const OPPOSITES = new Set('not no never failed fails cannot ikke inte nicht kein niet geen pas non não'.split(' '));

type Group<Entry extends Mergeable> = {
  readonly words: ReadonlySet<string>;
  readonly entry: Entry;
  readonly also: Entry[];
};

/**
 * Brings together what several sources say of one thing. Two entries are the same when they are of the same minute (of the
 * clock, in UTC), equally visible, and every word of the shorter text, of at least two, stands in the longer one, which
 * denies nothing. Case, punctuation and order of the words do not count.
 * @param entries the most trusted source first: the first of those that are the same is kept as the entry.
 * @returns in order of time; every entry given is in it once.
 */
export function mergeEntries<Entry extends Mergeable>(entries: readonly Entry[]): readonly MergedEntry<Entry>[] {
  const merged: Group<Entry>[] = [];
  const minutes = new Map<string, { readonly groups: Group<Entry>[]; readonly byText: Map<string, Group<Entry>> }>();
  for (const entry of entries) {
    const inRow = wordsOf(entry.text);
    const words = new Set(inRow);
    const key = JSON.stringify([entry.at.slice(0, 16), entry.restrictedTo]);
    const minute = minutes.get(key) ?? { groups: [], byText: new Map<string, Group<Entry>>() };
    minutes.set(key, minute);
    const text = inRow.join(' ') || entry.text;
    const same = minute.byText.get(text) ?? minute.groups.find((group) => sayTheSame(group.words, words));
    if (same) {
      same.also.push(entry);
      continue;
    }
    const group = { words, entry, also: [] };
    merged.push(group);
    minute.byText.set(text, group);
    if (minute.groups.length < MOST_IN_A_MINUTE) minute.groups.push(group);
  }
  return merged
    .map(({ entry, also }) => ({ entry, also }))
    .sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0));
}

function sayTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  return (
    shorter.size > 1 &&
    [...shorter].every((word) => longer.has(word)) &&
    ![...longer].some((word) => OPPOSITES.has(word) && !shorter.has(word))
  );
}
