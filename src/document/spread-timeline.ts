import type { Postmortem } from '../domain/postmortem';
import { MOST_UNFOLDED, SHOWN_OF_FOLDED } from './timeline';
import type { TimelineEntry } from '../domain/timeline';

/**
 * About as many bytes of timeline stand on one page: a fifth of the 5 MB that Confluence takes in one request. A page of
 * several MB opens slowly and can hardly be edited.
 */
export const TIMELINE_BYTES_PER_PAGE = 1_000_000;

/** What a row takes without its text, and what a line break takes, as JSON within JSON. */
const ROW_BYTES = 700;
const BREAK_BYTES = 64;
const FOLD_BYTES = 400;

/**
 * What a person wrote stands nowhere else until its page is made, so it is noted with what that page will hold; a note has
 * 240 kB, a quarter of a page.
 */
const OWN_WEIGHT = 6;

/** An entry that Jira does not hold as it is: a person added or changed it. */
export const isOwn = ({ source, isEdited }: TimelineEntry): boolean =>
  isEdited || source.kind === 'added' || source.kind === 'transcript';

/** The included entries, oldest first: those on the postmortem's page, and those of each page on which they go on. */
export type SpreadTimeline = {
  readonly onPage: readonly TimelineEntry[];
  readonly parts: readonly (readonly TimelineEntry[])[];
};

/**
 * Spreads the included entries over as few pages as hold them; over none where the template has no timeline. Every entry
 * stands whole on one page.
 */
export function spreadTimeline({ timeline, template }: Pick<Postmortem, 'timeline' | 'template'>): SpreadTimeline {
  if (!template.sections.some(({ fill }) => fill === 'timeline')) return { onPage: [], parts: [] };
  const onPage: TimelineEntry[] = [];
  const parts: TimelineEntry[][] = [];
  let [page, bytes] = [onPage, 0];
  for (const entry of timeline) {
    if (!entry.included) continue;
    const more = bytesOf(entry);
    if (bytes + more > TIMELINE_BYTES_PER_PAGE && page.length > 0) {
      [page, bytes] = [[], 0];
      parts.push(page);
    }
    page.push(entry);
    bytes += more;
  }
  return { onPage, parts };
}

/** A document is sent as JSON text inside the JSON of the request, so its quotes and escapes are escaped once more. */
const escapedBytes = (text: string): number => Buffer.byteLength(JSON.stringify(JSON.stringify(text)));

function bytesOf(entry: TimelineEntry): number {
  const { text } = entry;
  const breaks = text.match(/[\r\n]/g)?.length ?? 0;
  const fold = text.length > MOST_UNFOLDED ? FOLD_BYTES + escapedBytes(text.slice(0, SHOWN_OF_FOLDED)) : 0;
  const bytes = ROW_BYTES + fold + escapedBytes(text) + breaks * BREAK_BYTES;
  return isOwn(entry) ? bytes * OWN_WEIGHT : bytes;
}
