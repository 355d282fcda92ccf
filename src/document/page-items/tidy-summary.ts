import { MAX_SUMMARY_LENGTH } from '../../domain/action-item';
import { DATE, MENTION, TICKET } from './read-inline';

const ANY = `[${MENTION}${DATE}]`;
/** Several people or dates together count as one. */
const TOGETHER = new RegExp(`(${ANY})(?: ?(?:,|;|&|/|\\+|–|-|and|or|to)? ?${ANY})+`, 'g');
const LED_TO_BY =
  /(?:(?<![\p{L}\p{N}])(?:owners?|owned by|assigned to|assignees?|responsible|dri|due|date|by|on|until|before|deadline|eta|target|cc)(?![\p{L}\p{N}])(?: ?[:=])? ?)+$/iu;
const HANGS_AT_END = /\s(?:for|with|to|and|or|from|via|at|in|by|on|due|ask|cc)$/i;
const HANGS_AT_START = /^(?:to|will|should|must|shall|and|needs to|has to)\s/i;
const EMPTY_PAIR = /[([{]\s*[,;:–—-]*\s*[)\]}]/g;
const EDGE_START = /^[\s,;:|/→)\]}–—*•-]+/;
const EDGE_END = /[\s,;:|/([{–—→=>-]+$/;
const IS_WORD = /[\p{L}\p{N}]/u;

/**
 * A text without the marks of mentions and dates, and without the words and signs that hang loose then. One line.
 * @returns an empty text where no word is left.
 */
export function tidySummary(text: string): string {
  const pieces = text.replace(TOGETHER, '$1').split(new RegExp(ANY));
  const last = pieces.length - 1;
  const bare = pieces.map((piece, index) => (index < last ? piece.replace(LED_TO_BY, '') : piece)).join(' ');
  const even = bare
    .replace(EMPTY_PAIR, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)\]}])/g, '$1')
    .replace(/([([{]) /g, '$1')
    .replace(/[,;:]+(?=[,;:.])/g, '')
    .replace(EDGE_START, '')
    .replace(EDGE_END, '');
  const started = last > 0 && !IS_WORD.test(pieces[0] ?? '') ? even.replace(HANGS_AT_START, '') : even;
  const ended = last > 0 && !IS_WORD.test(pieces[last] ?? '') ? started.replace(HANGS_AT_END, '') : started;
  return IS_WORD.test(ended) ? fitSummary(ended.trim()) : '';
}

/** At most a ticket's summary long; what is cut ends at a word, with an ellipsis. */
export function fitSummary(line: string, most = MAX_SUMMARY_LENGTH): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd().replace(/[,;:–—-]+$/, '')}…`;
}

/** Puts the keys of issues back where they stand among words; at either end they are no words of the summary. */
export function placeTickets(text: string, keys: readonly string[]): string {
  const pieces = text.split(TICKET);
  const first = pieces.findIndex((piece) => IS_WORD.test(piece));
  const last = pieces.findLastIndex((piece) => IS_WORD.test(piece));
  if (first < 0) return keys.join(' ');
  return pieces
    .map((piece, index) => (index >= first && index < last ? `${piece}${keys[index] ?? ''}` : piece))
    .join('');
}
