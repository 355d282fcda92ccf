/** A text as its words in lower case; punctuation and marks fall away. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words in a row; one that ends in `*` is the beginning of a word. */
export type Phrase = readonly string[];

export const phrasesOf = (texts: readonly string[]): readonly Phrase[] =>
  texts.map((text) => text.toLowerCase().split(' '));

/** Whether a phrase stands in the words at one place. */
export const standsAt = (words: readonly string[], at: number, phrase: Phrase): boolean =>
  phrase.every((part, index) => {
    const word = words[at + index];
    return word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);
  });
