import type { TimelineEntry } from '../domain/timeline';
import type { EntryKind } from '../domain/entry-kind';
import { doubtWords, ENTRY_KIND_LABELS, entrySourceWords, utc } from '../domain/words';
import {
  em,
  expand,
  headerCell,
  inlineCard,
  nestedExpand,
  paragraph,
  row,
  sizedCell,
  sizedRow,
  sizedTable,
  status,
  text,
  type Node,
} from './adf';

/** More rows than this in one table are hard to read and to edit; each further table is folded. */
const ROWS_PER_TABLE = 100;

/** Entries as tables, in their order; all but the first hundred are folded, none is left out. */
export function timelineTables(entries: readonly TimelineEntry[], siteUrl: string): readonly Node[] {
  return chunks(entries, ROWS_PER_TABLE).map((chunk, index) => {
    const rows = timelineTable(chunk, siteUrl);
    return index === 0 ? rows : expand(`Timeline, ${span(chunk)}`, rows);
  });
}

/** From when to when some entries are, and how many. */
export function span(entries: readonly TimelineEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return 'no entries';
  return `from ${utc(first.at)} to ${utc(last.at)} (${entries.length} ${entries.length === 1 ? 'entry' : 'entries'})`;
}

export const TIMELINE_HEADER = ['Time', 'What happened'];

/**
 * Two columns, since a third leaves no room for words on a telephone; the source stands below the words. The first is as
 * wide as a day needs there, so that none is broken in two.
 */
const [TIME_WIDTH, WORDS_WIDTH] = [220, 540];

const timelineTable = (entries: readonly TimelineEntry[], siteUrl: string): Node =>
  sizedTable(
    sizedRow([TIME_WIDTH, WORDS_WIDTH], row(...TIMELINE_HEADER.map(headerCell))),
    ...entries.map((entry) => timelineRow(entry, siteUrl)),
  );

export const timelineRow = (entry: TimelineEntry, siteUrl: string): Node =>
  row(
    sizedCell(TIME_WIDTH, paragraph(text(timeOf(entry)))),
    sizedCell(WORDS_WIDTH, ...whatHappened(entry, siteUrl), paragraph(em(originOf(entry)))),
  );

const timeOf = ({ at, until }: TimelineEntry): string =>
  until === null
    ? utc(at)
    : at.slice(0, 10) === until.slice(0, 10)
      ? utc(at).replace(' UTC', `–${until.slice(11, 16)} UTC`)
      : `${utc(at)} – ${utc(until)}`;

/** More characters than this fold, so that the course of events stays in sight. */
const MOST_UNFOLDED = 600;
const SHOWN_OF_FOLDED = 240;

function whatHappened(entry: TimelineEntry, siteUrl: string): readonly Node[] {
  const { text: words, kind, source } = entry;
  const lead = kind === null ? [] : [status(ENTRY_KIND_LABELS[kind], KIND_COLOURS[kind]), ...text(' ')];
  if (source.kind === 'linked-issue')
    return [paragraph(lead, text(`${words} `), inlineCard(`${siteUrl}/browse/${source.key}`))];
  if (words.length <= MOST_UNFOLDED) return [paragraph(lead, text(words))];
  return [
    paragraph(
      lead,
      text(
        `${words
          .slice(0, SHOWN_OF_FOLDED)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()}…`,
      ),
    ),
    nestedExpand('Whole text', paragraph(text(words))),
  ];
}

const KIND_COLOURS = {
  detection: 'purple',
  decision: 'blue',
  action: 'neutral',
  effect: 'red',
  recovery: 'green',
} as const satisfies Record<EntryKind, string>;

/** Where it was read, who else says so, and what is doubtful about its time. */
export function originOf({ source, also, doubts, isEdited }: TimelineEntry): string {
  const sources = [...new Set([source, ...also.map((other) => other.source)].map(entrySourceWords))];
  const notes = [isEdited ? 'edited' : '', doubtWords(doubts)].filter(Boolean);
  return [sources.join('; '), ...notes].join(', ');
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
