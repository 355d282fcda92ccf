import type { Postmortem } from '../domain/postmortem';
import { fitTitle } from '../domain/title';
import { macroConfigs } from '../document/macro';
import { COMPLETION_MACRO_KEY, postmortemPage, type PageSetting } from '../document/page';
import type { CreationWork, Ports, ReadPage } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { TakenTurn } from './take-turn';

export type MadePage = {
  readonly pageId: string;
  readonly spaceId: string;
  /** A broken-off try had made it. */
  readonly adopted: boolean;
};

type PageOrder = {
  readonly postmortem: Postmortem;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly visibleToCreatorAlone: boolean;
  readonly setting: PageSetting;
  readonly turn: TakenTurn<CreationWork>;
};

const MOST_TITLES = 20;

/**
 * Makes the page, or adopts the one that a broken-off try has made. Each title is noted before it is used, so that whoever
 * takes over looks under the right one; a title that another page has gets a number.
 */
export async function makePage(ports: Pick<Ports, 'pages'>, order: PageOrder): Promise<MadePage> {
  const { postmortem, spaceId, turn } = order;
  for (const earlier of turn.earlier) {
    const left = await findOurs(ports, postmortem.incident.id, earlier.spaceId, earlier.title);
    if (left) return left;
  }
  const document = postmortemPage(postmortem, order.setting);
  for (let n = 1; n <= MOST_TITLES; n += 1) {
    const title = fitTitle(postmortem.title, n === 1 ? '' : ` (${n})`);
    await turn.note({ spaceId, title, pageId: null });
    const { parentId, visibleToCreatorAlone } = order;
    const page = await ports.pages.create({ spaceId, parentId, title, document, visibleToCreatorAlone });
    if (page !== 'title-exists') return { pageId: page.id, spaceId, adopted: false };
    const same = await findOurs(ports, postmortem.incident.id, spaceId, title);
    if (same) return same;
  }
  throw new FailureError('conflict', 'Many pages of this space have that title. Give the postmortem another title.');
}

async function findOurs(
  { pages }: Pick<Ports, 'pages'>,
  incidentId: string,
  spaceId: string | null,
  title: string | null,
): Promise<MadePage | null> {
  const page = spaceId && title ? await pages.findByTitle(spaceId, title) : null;
  return page && isAbout(page, incidentId) ? { pageId: page.id, spaceId: page.spaceId, adopted: true } : null;
}

/** The page carries our macro with this incident's id; a title alone proves nothing. */
const isAbout = (page: ReadPage, incidentId: string) =>
  macroConfigs(page.document, COMPLETION_MACRO_KEY).some((config) => config['incidentId'] === incidentId);
