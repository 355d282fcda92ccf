import type { TimelineEntry } from '../domain/timeline';
import { cell, expand, headerCell, paragraph, row, table, text, type Node } from './adf';
import { utc } from '../domain/words';

/** More rows than this in one table are hard to read and to edit; each further table is folded. */
const ROWS_PER_TABLE = 100;

/** The included entries as tables, oldest first; all but the first hundred are folded, none is left out. */
export function timelineSection(timeline: readonly TimelineEntry[]): readonly Node[] {
  const entries = timeline.filter(({ included }) => included);
  const [first = [], ...rest] = chunks(entries, ROWS_PER_TABLE);
  if (first.length === 0) return [];
  return [
    timelineTable(first),
    ...rest.map((chunk) =>
      expand(`Timeline, from ${utc(chunk[0]?.at ?? '')} on (${chunk.length} entries)`, timelineTable(chunk)),
    ),
  ];
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
