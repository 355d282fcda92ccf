import type { TimelineEntry } from '../domain/timeline';
import { cell, expand, headerCell, paragraph, row, table, text, type Node } from './adf';
import { utc } from '../domain/words';

/** More rows than this in one table are hard to read and to edit; each further table is folded. */
const ROWS_PER_TABLE = 100;

/** Entries as tables, in their order; all but the first hundred are folded, none is left out. */
export function timelineTables(entries: readonly TimelineEntry[]): readonly Node[] {
  return chunks(entries, ROWS_PER_TABLE).map((chunk, index) =>
    index === 0 ? timelineTable(chunk) : expand(`Timeline, ${span(chunk)}`, timelineTable(chunk)),
  );
}

/** From when to when some entries are, and how many. */
export function span(entries: readonly TimelineEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return 'no entries';
  return `from ${utc(first.at)} to ${utc(last.at)} (${entries.length} ${entries.length === 1 ? 'entry' : 'entries'})`;
}

const timelineTable = (entries: readonly TimelineEntry[]): Node =>
  table(
    [150, 490, 120],
    row(headerCell('Time'), headerCell('What happened'), headerCell('Source')),
    ...entries.map((entry) =>
      row(
        cell(paragraph(text(utc(entry.at)))),
        cell(paragraph(text(entry.text))),
        cell(paragraph(text(sourceWord(entry)))),
      ),
    ),
  );

const sourceWord = ({ source }: TimelineEntry) => (source.kind === 'comment' ? 'Comment' : 'Jira history');

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
