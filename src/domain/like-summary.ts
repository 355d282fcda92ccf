import { wordsOf } from './phrases';

/** Words that say nothing of what will change. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'to',
  'of',
  'for',
  'in',
  'on',
  'and',
  'or',
  'with',
  'by',
  'at',
  'our',
  'please',
]);
const ENOUGH = 0.75;
const FEWEST = 3;

/** A summary as it is compared: its words in lower case, without punctuation. */
export const foldSummary = (summary: string): string => wordsOf(summary.normalize('NFKC')).join(' ');

/**
 * Whether two summaries are the same or nearly so: equal but for case and punctuation; or, of their telling words, three in
 * four of those in either are in both, in whatever order, with three in both at least.
 */
export function isLike(a: string, b: string): boolean {
  const [first, second] = [foldSummary(a), foldSummary(b)];
  if (first === '' || second === '') return a.trim() !== '' && a.trim() === b.trim();
  if (first === second) return true;
  const [these, those] = [tellingWords(first), tellingWords(second)];
  const shared = [...these].filter((word) => those.has(word)).length;
  return shared >= FEWEST && shared / (these.size + those.size - shared) >= ENOUGH;
}

const tellingWords = (folded: string): ReadonlySet<string> =>
  new Set(folded.split(' ').filter((word) => !SMALL.has(word)));
