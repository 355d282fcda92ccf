import { DENIALS } from './denials';
import { KIND_WORDS } from './entry-kind-words';
import { phrasesOf, standsAt, wordsOf, type Phrase } from './phrases';

export const ENTRY_KINDS = ['detection', 'decision', 'action', 'effect', 'recovery'] as const;

/**
 * What a timeline entry tells: that somebody learned of the trouble, what was decided, what was done, what went wrong, or
 * that it got better.
 */
export type EntryKind = (typeof ENTRY_KINDS)[number];

type KindPhrase = { readonly kind: EntryKind; readonly phrase: Phrase };

const PHRASES: readonly KindPhrase[] = ENTRY_KINDS.flatMap((kind) =>
  phrasesOf(Object.values(KIND_WORDS[kind]).flat()).map((phrase) => ({ kind, phrase })),
);
const beginning = (word = ''): string => word.slice(0, 2);

/** By the first two letters, since a long timeline is many words. */
const BY_BEGINNING = PHRASES.reduce((found, one) => {
  const key = beginning(one.phrase[0]);
  return found.set(key, [...(found.get(key) ?? []), one]);
}, new Map<string, readonly KindPhrase[]>());

/** As the timeline tells of a change of status. */
const NEW_STATUS = /^Status changed from .+ to (.+)\.$/;

/**
 * Suggests a kind from the words of an entry: the word that stands first in the text decides, and of several that begin at
 * the same place the longest. A word that is denied tells nothing (`not resolved yet`). A change of status is of the kind of the new status, or an action. null: no word tells.
 */
export function suggestKind(text: string): EntryKind | null {
  const status = NEW_STATUS.exec(text)?.[1];
  return status === undefined ? firstKind(text) : (firstKind(status) ?? 'action');
}

/** What an entry is about it says in its first words. */
const MOST_CHARACTERS = 1_000;

/** A denial counts up to the end of its clause, and for a few words: `not been fully resolved`. */
const CLAUSE_END = /[.,;:!?()\n–—]|\s-\s/u;
const DENIED_WORDS = 3;
/** `non-critical` denies nothing that stands behind it. */
const COMPOUND = /(?<!\p{L})non?-(?=\p{L})/giu;

function firstKind(text: string): EntryKind | null {
  const clauses = text.slice(0, MOST_CHARACTERS).replace(COMPOUND, '').split(CLAUSE_END);
  for (const clause of clauses) {
    const kind = kindIn(wordsOf(clause));
    if (kind) return kind;
  }
  return null;
}

function kindIn(words: readonly string[]): EntryKind | null {
  for (let at = 0; at < words.length; at += 1) {
    const found = (BY_BEGINNING.get(beginning(words[at])) ?? []).filter(({ phrase }) => standsAt(words, at, phrase));
    const isDenied = words.slice(Math.max(0, at - DENIED_WORDS), at).some((word) => DENIALS.has(word));
    if (found.length > 0 && !isDenied)
      return found.reduce((a, b) => (lengthOf(b.phrase) > lengthOf(a.phrase) ? b : a)).kind;
  }
  return null;
}

const lengthOf = (phrase: Phrase): number => phrase.join(' ').length;

/** @param chosen what a person said: null for none of the kinds; undefined when nobody said anything. */
export const kindOf = (text: string, chosen: EntryKind | null | undefined): EntryKind | null =>
  chosen === undefined ? suggestKind(text) : chosen;
