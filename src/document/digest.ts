import { countOpen, type OpenCounts, type OpenItem } from '../domain/follow-up/count-open';
import type { CalendarDate } from '../domain/time';
import { bulletList, doc, inlineCard, paragraph, text, type Document, type Node } from './adf';

/** An open action item that a digest may name. */
export type DigestItem = OpenItem & { readonly key: string };

export type Digest = {
  /** Those that it may name; overdue first. */
  readonly items: readonly DigestItem[];
  /** Open ones of the project's incidents that it may not name, or did not find. */
  readonly unnamed: OpenCounts;
  readonly today: CalendarDate;
  /** Without a slash at its end. */
  readonly siteUrl: string;
};

/** More rows nobody reads in a comment. */
const MOST_NAMED = 50;

/** The weekly comment on what is open in a project. It mentions nobody. */
export function digestComment({ items, unnamed, today, siteUrl }: Digest): Document {
  const { open, overdue } = countOpen(items, today);
  const named = items.slice(0, MOST_NAMED);
  const more = items.length - named.length;
  return doc(
    paragraph(text(headline(open + unnamed.open, overdue + unnamed.overdue))),
    ...(named.length > 0 ? [bulletList(...named.map((item) => line(item, today, siteUrl)))] : []),
    ...(more > 0 ? [paragraph(text(`And ${more} more in this project.`))] : []),
    ...(unnamed.open > 0
      ? [paragraph(text(`${unnamed.open} more stand in other projects, or are not for everybody to see.`))]
      : []),
  );
}

const headline = (open: number, overdue: number): string =>
  open === 0
    ? 'Action items of postmortems: none is open.'
    : `Action items of postmortems: ${open} open${overdue > 0 ? `, ${overdue} overdue` : ', none overdue'}.`;

function line({ key, dueDate }: DigestItem, today: CalendarDate, siteUrl: string): readonly Node[] {
  const due = dueDate === null ? 'without a due date' : dueDate < today ? `was due ${dueDate}` : `due ${dueDate}`;
  return [...inlineCard(`${siteUrl}/browse/${key}`), ...text(` ${due}`)];
}
