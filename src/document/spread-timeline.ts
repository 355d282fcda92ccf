import type { Postmortem } from '../domain/postmortem';
import { timelineRow } from './timeline';
import { hasTimeline, isOwn } from '../domain/keep-own-entries';
import type { TimelineEntry } from '../domain/timeline';

/**
 * About as many bytes of timeline stand on one page: a fifth of the 5 MB that Confluence takes in one request. A page of
 * several MB opens slowly and can hardly be edited.
 */
export const TIMELINE_BYTES_PER_PAGE = 1_000_000;

/** What the page adds to a row: the site's address. */
const ROW_BYTES = 110;

/**
 * What a person wrote stands nowhere else until its page is made, so it is noted with what that page will hold; a note has
 * 240 kB, a quarter of a page.
 */
const OWN_WEIGHT = 6;

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
  if (!hasTimeline(template)) return { onPage: [], parts: [] };
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

/** As the request holds it: a document is JSON text inside JSON, so its quotes and escapes are escaped once more. */
function bytesOf(entry: TimelineEntry): number {
  const row = JSON.stringify(timelineRow(entry, ''));
  const bytes = ROW_BYTES + Buffer.byteLength(row) + escapesIn(row);
  return isOwn(entry) ? bytes * OWN_WEIGHT : bytes;
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];

/** Counted, because making the text anew takes longer. */
function escapesIn(json: string): number {
  let count = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) count += 1;
  }
  return count;
}
