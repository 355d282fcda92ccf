import type { Incident } from '../domain/incident';
import type { TimelineEntry } from '../domain/timeline';
import { fitTitle } from '../domain/title';
import type { Document } from '../document/adf';
import { timelinePartPage } from '../document/timeline-part';
import type { Ports, TimelinePart } from '../ports';
import { FailureError } from '../shared/failure-error';
import { pageUrl } from './find-postmortem';
import { MOST_TITLES, type MadePage } from './make-page';

/** Time that one more page, and the answer, may take. */
const RESERVE_MS = 8_000;

type Order = {
  readonly incident: Pick<Incident, 'id' | 'hasSecurityLevel'>;
  readonly page: Pick<MadePage, 'pageId' | 'spaceId' | 'planId'>;
  /** Every entry that this person can read, ticked or not: what is on a part was decided when it was noted. */
  readonly timeline: readonly TimelineEntry[];
  readonly siteUrl: string;
};

/**
 * Makes the pages below a postmortem's page on which its timeline goes on, one after another, so that the page tree has
 * them in order. A page that is noted as made is left alone; one that an earlier try has made and not noted is found.
 * @throws FailureError `try-later` when the invocation has no time for another page; running again goes on from there.
 */
export async function makeTimelineParts(
  ports: Pick<Ports, 'pages' | 'storage' | 'time'>,
  { incident, page, timeline, siteUrl }: Order,
): Promise<void> {
  const { planId } = page;
  if (planId === null) return;
  const byId = new Map(timeline.map((entry) => [entry.id, entry]));
  let made = 0;
  for (let number = 2; ; number += 1) {
    const place = { incidentId: incident.id, planId, number };
    const part = await ports.storage.readTimelinePart(place);
    if (!part) return;
    if (part.pageId !== null) continue;
    if (made > 0 && ports.time.remainingMs() < RESERVE_MS)
      throw new FailureError('try-later', 'The timeline is too long to be written in one go.');
    const own = new Map(part.own.map((entry) => [entry.id, entry]));
    const entries = part.entryIds.flatMap((id) => own.get(id) ?? byId.get(id) ?? []);
    const document = timelinePartPage({
      number,
      entries,
      lost: part.entryIds.length - entries.length,
      siteUrl,
      postmortem: { title: part.title, url: `${siteUrl}${pageUrl(page.pageId)}` },
    });
    const pageId = await makePart(ports, { part, number, page, document, isPrivate: incident.hasSecurityLevel });
    await ports.storage.noteTimelinePart(place, { ...part, own: [], pageId });
    made += 1;
  }
}

type PartOrder = {
  readonly part: TimelinePart;
  readonly number: number;
  readonly page: Order['page'];
  readonly document: Document;
  readonly isPrivate: boolean;
};

async function makePart(
  { pages }: Pick<Ports, 'pages'>,
  { part, number, page, document, isPrivate }: PartOrder,
): Promise<string> {
  const { spaceId, pageId: parentId } = page;
  for (let n = 1; n <= MOST_TITLES; n += 1) {
    const title = fitTitle(part.title, `, timeline part ${number}${n === 1 ? '' : ` (${n})`}`);
    const made = await pages.create({ spaceId, parentId, title, document, visibleToCreatorAlone: isPrivate });
    if (made !== 'title-exists') return made.id;
    // Below our page and with this title it is the part itself.
    const there = await pages.findByTitle(spaceId, title);
    if (there?.parentId === parentId) return there.id;
  }
  throw new FailureError('conflict', 'Many pages of this space have the title of this timeline’s next part.');
}
