import type { TimelineEntry } from '../domain/timeline';
import { utc } from '../domain/words';
import { childPages } from './child-pages';
import { doc, link, paragraph, text, type Document, type Node } from './adf';
import { span, timelineTables } from './timeline';

/** What stands below the last entry on the postmortem's page: that there is more, from when on, and where. */
export function timelineGoesOn(parts: readonly (readonly TimelineEntry[])[]): readonly Node[] {
  const first = parts[0]?.[0];
  if (!first) return [];
  const [pages, entries] = [parts.length, parts.flat().length];
  return [
    paragraph(
      text(
        `The timeline goes on from ${utc(first.at)}, with ${entries} more ${entries === 1 ? 'entry' : 'entries'} on ${pages} ${pages === 1 ? 'page' : 'pages'} below this one. If fewer show here, ask whoever made this page.`,
      ),
    ),
    childPages(),
  ];
}

type Part = {
  /** The postmortem's page is part 1. */
  readonly number: number;
  readonly entries: readonly TimelineEntry[];
  /** How many of the entries that belong here could not be read any more. */
  readonly lost: number;
  readonly postmortem: { readonly title: string; readonly url: string };
  /** Without a slash at its end. */
  readonly siteUrl: string;
};

/** A page on which the timeline of a postmortem goes on. */
export function timelinePartPage({ number, entries, lost, postmortem, siteUrl }: Part): Document {
  return doc(
    paragraph(
      text(`Part ${number} of the timeline, ${span(entries)}. It belongs to `),
      link(postmortem.title, postmortem.url),
      text('.'),
    ),
    ...(lost > 0 ? [paragraph(text(lostSentence(lost)))] : []),
    ...timelineTables(entries, siteUrl),
  );
}

const lostSentence = (lost: number): string =>
  `${lost} more ${lost === 1 ? 'entry was' : 'entries were'} chosen for this part, but could not be read when it was written: deleted since, or not visible to whoever completed the postmortem.`;
