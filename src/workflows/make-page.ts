import type { Postmortem } from '../domain/postmortem';
import { fitTitle } from '../domain/title';
import type { Document } from '../document/adf';
import { macroConfigs } from '../document/macro';
import { COMPLETION_MACRO_KEY, postmortemPage, type PageSetting } from '../document/page';
import { spreadTimeline } from '../document/spread-timeline';
import type { CreationWork, PageFacts, Ports, ReadPage } from '../ports';
import { FailureError, hadNoEffect } from '../shared/failure-error';
import { noteTimelineParts } from './note-timeline-parts';
import type { TakenTurn } from './take-turn';

export type MadePage = {
  readonly pageId: string;
  readonly spaceId: string;
  /** A broken-off try had made it. */
  readonly adopted: boolean;
  /** What is on the page, where this or an earlier try knows it. */
  readonly facts: PageFacts | null;
  /** Under which is noted what stands on the pages where its timeline goes on; null: it is all on this page. */
  readonly planId: string | null;
};

/** What the record says of a page. */
export const factsOf = ({ severity, isNearMiss, keyTimes, related }: Postmortem): PageFacts => ({
  severity: severity?.level ?? null,
  isNearMiss,
  keyTimes,
  related: related.map(({ id, reasons }) => ({ id, reasons })),
});

type PageOrder = {
  readonly postmortem: Postmortem;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly visibleToCreatorAlone: boolean;
  readonly setting: PageSetting;
  readonly turn: TakenTurn<CreationWork>;
};

export const MOST_TITLES = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Makes the page, or adopts the one that a broken-off try has made. Each title is noted before it is used, so that whoever
 * takes over looks under the right one; a title that another page has gets a number.
 * @throws FailureError `conflict` when an earlier try may have made a page that this person cannot see.
 */
export async function makePage(ports: Pick<Ports, 'pages' | 'storage'>, order: PageOrder): Promise<MadePage> {
  const { postmortem, visibleToCreatorAlone, turn } = order;
  const left = await findLeft(ports, order);
  if (left) return left;

  const spread = spreadTimeline(postmortem);
  const document = postmortemPage(postmortem, order.setting, spread);
  const planId = spread.parts.length > 0 ? order.setting.macroLocalId : null;
  if (planId !== null) {
    const { incident, title } = postmortem;
    await noteTimelineParts(ports.storage, { incidentId: incident.id, planId, title, parts: spread.parts });
  }
  const facts = factsOf(postmortem);
  // A page that its creator alone sees can be told from none only by its title being taken, so the same one is tried.
  const unclear = visibleToCreatorAlone ? turn.earlier.find(({ maybeMade }) => maybeMade) : undefined;
  const place = { spaceId: unclear?.spaceId ?? order.spaceId, title: unclear?.title ?? postmortem.title };
  for (let n = 1; n <= MOST_TITLES; n += 1) {
    const work = {
      spaceId: place.spaceId,
      title: fitTitle(place.title, n === 1 ? '' : ` (${n})`),
      maybeMade: true,
      pageId: null,
      facts,
    };
    const made = await tryTitle(ports, order, work, { document, planId });
    if (made !== 'title-exists') return made;
    if (unclear) throw maybeHidden();
  }
  throw new FailureError('conflict', 'Many pages of this space have that title. Give the postmortem another title.');
}

async function tryTitle(
  ports: Pick<Ports, 'pages'>,
  { postmortem, parentId, visibleToCreatorAlone, turn }: PageOrder,
  work: CreationWork & { readonly spaceId: string; readonly title: string },
  { document, planId }: { readonly document: Document; readonly planId: string | null },
): Promise<MadePage | 'title-exists'> {
  const { spaceId, title } = work;
  await turn.note(work);
  const page = await ports.pages
    .create({ spaceId, parentId, title, document, visibleToCreatorAlone })
    .catch(async (error: unknown) => {
      if (hadNoEffect(error)) await turn.note({ ...work, maybeMade: false });
      throw error;
    });
  if (page !== 'title-exists') return { pageId: page.id, spaceId, adopted: false, facts: work.facts, planId };
  await turn.note({ ...work, maybeMade: false });
  return (await findOurs(ports, postmortem.incident.id, work)) ?? 'title-exists';
}

/** The page that an earlier try has made, as far as this person can see. */
async function findLeft(ports: Pick<Ports, 'pages'>, { postmortem, turn }: PageOrder): Promise<MadePage | null> {
  for (const earlier of turn.earlier) {
    const ours = await findOurs(ports, postmortem.incident.id, earlier);
    if (ours) return ours;
  }
  const unclear = turn.earlier.find(({ maybeMade }) => maybeMade);
  if (unclear?.spaceId && !(await ports.pages.findSpace({ id: unclear.spaceId }))) throw maybeHidden();
  return null;
}

const maybeHidden = () =>
  new FailureError(
    'conflict',
    'Somebody began this postmortem, and its page may be one that you cannot see. Ask who began it to press Create postmortem again.',
  );

async function findOurs(
  { pages }: Pick<Ports, 'pages'>,
  incidentId: string,
  work: CreationWork,
): Promise<MadePage | null> {
  const page = work.spaceId && work.title ? await pages.findByTitle(work.spaceId, work.title) : null;
  return page && isAbout(page, incidentId)
    ? { pageId: page.id, spaceId: page.spaceId, adopted: true, facts: work.facts, planId: planOf(page, incidentId) }
    : null;
}

const ourMacro = ({ document }: ReadPage, incidentId: string) =>
  macroConfigs(document, COMPLETION_MACRO_KEY).find((config) => config['incidentId'] === incidentId);

/** The page carries our macro with this incident's id; a title alone proves nothing. */
export const isAbout = (page: ReadPage, incidentId: string): boolean => ourMacro(page, incidentId) !== undefined;

/** Under which is noted what stands on the pages where the timeline of this page goes on; null: it does not. */
export function planOf(page: ReadPage, incidentId: string): string | null {
  const planId = ourMacro(page, incidentId)?.['timelinePlan'];
  return typeof planId === 'string' && UUID.test(planId) ? planId : null;
}
