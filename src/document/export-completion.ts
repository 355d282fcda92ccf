import { countCompletion, isOverdue, type CompletionCounts, type TrackedActionItem } from '../domain/completion';
import { slippageWords } from '../domain/slippage';
import type { CalendarDate } from '../domain/time';
import { cell, doc, headerCell, link, paragraph, row, table, text, type Document, type Node } from './adf';

type Completion = {
  readonly today: CalendarDate;
  readonly counts: CompletionCounts;
  readonly items: readonly TrackedActionItem[];
};

/** The action items of a postmortem, for an export that a person asked for. */
export function completionExport({ today, counts, items }: Completion, siteUrl: string): Document {
  return doc(
    paragraph(text(countsSentence(counts))),
    ...(items.length === 0 ? [] : [completionTable(items, today, siteUrl)]),
  );
}

/** The same in numbers alone. */
export const completionNumbers = (counts: CompletionCounts): Document => doc(paragraph(text(countsSentence(counts))));

/** For example `1 of 2 action items done, 1 open, 1 overdue.` */
export function countsSentence({ total, done, open, overdue, wontDo, hidden }: CompletionCounts): string {
  if (total + hidden === 0) return 'No action items yet.';
  const parts = [
    `${done} of ${done + open} action items done`,
    ...(open > 0 ? [`${open} open`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(wontDo > 0 ? [`${wontDo} will not be done`] : []),
    ...(hidden > 0 ? [`${hidden} more that you may not see`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function completionTable(items: readonly TrackedActionItem[], today: CalendarDate, siteUrl: string): Node {
  return table(
    [100, 300, 140, 100, 120],
    row(...['Ticket', 'Action item', 'Owner', 'Due', 'Status'].map(headerCell)),
    ...items.map((item) =>
      row(
        cell(paragraph(ticketLink(item, siteUrl))),
        cell(paragraph(text(item.summary))),
        cell(paragraph(text(item.owner?.displayName ?? 'No owner'))),
        cell(paragraph(text(dueWords(item)))),
        cell(paragraph(text(statusWords(item, today)))),
      ),
    ),
  );
}

function statusWords(item: TrackedActionItem, today: CalendarDate): string {
  if (item.state === 'wont-do') return `${item.statusName}, will not be done`;
  return isOverdue(item, today) ? `${item.statusName}, overdue` : item.statusName;
}

function dueWords(item: TrackedActionItem): string {
  const moved = slippageWords(item);
  return `${item.dueDate ?? ''}${moved === null ? '' : `, moved ${moved}`}`;
}

export const ticketLink = ({ key }: Pick<TrackedActionItem, 'key'>, siteUrl: string): readonly Node[] =>
  link(key, `${siteUrl}/browse/${key}`);

/** How many of these are done, for example `1 of 2 done`; what will not be done does not count. */
export function doneOf(items: readonly TrackedActionItem[]): string {
  const { done, open } = countCompletion(items, 0, '');
  return done + open === 0 ? 'nothing left to do' : `${done} of ${done + open} done`;
}
