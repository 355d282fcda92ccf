import { editPostmortem, postmortemFrom, type PostmortemEdits } from '../domain/postmortem';
import type { AppIdentity } from '../document/macro';
import type { CreationWork, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { CreatedPostmortem, SpaceChoice } from '../shared/views';
import { chooseSpace } from './choose-space';
import { notConnected } from './draft-postmortem';
import { findPostmortem, incidentNotFound, pageUrl } from './find-postmortem';
import { finishPage } from './finish-page';
import { makePage, type MadePage } from './make-page';
import { takeTurn, type TakenTurn } from './take-turn';

export type CreateInput = {
  readonly incidentId: string;
  readonly edits: PostmortemEdits;
  readonly spaceId: string | null;
  readonly parentId: string | null;
  readonly app: AppIdentity;
  /** Without a slash at its end. */
  readonly siteUrl: string;
  readonly confluenceConnected: boolean;
};

const NOTHING_YET: CreationWork = { spaceId: null, title: null, pageId: null };
// Leaves time for the work itself within the 25 s of an invocation.
const WAIT_MS = 10_000;

/**
 * Makes the page of an incident's postmortem, once: who comes second, or comes again, gets the same page. Cut off at any
 * point it can be run again, and completes what is missing.
 */
export async function createPostmortem(ports: Ports, input: CreateInput): Promise<CreatedPostmortem> {
  if (!input.confluenceConnected) throw notConnected();
  const turn = await takeTurn({
    turns: ports.storage.creations,
    time: ports.time,
    subject: input.incidentId,
    start: NOTHING_YET,
    waitMs: WAIT_MS,
  });
  if ('finished' in turn) return finishedBefore(ports, input.incidentId, turn.finished);
  return create(ports, input, turn).catch(async (error: unknown) => {
    // Nobody has to wait for a try that failed. What it noted stays, for a page that may have been made all the same.
    await turn.release();
    throw error;
  });
}

async function create(ports: Ports, input: CreateInput, turn: TakenTurn<CreationWork>): Promise<CreatedPostmortem> {
  const [facts, spaces] = await Promise.all([
    ports.incidents.readFacts(input.incidentId),
    input.spaceId ? null : ports.pages.listSpaces(),
  ]);
  if (!facts) throw incidentNotFound();
  const { incident, properties } = facts;
  const postmortem = editPostmortem(postmortemFrom(incident), input.edits);

  const found = await findPostmortem(ports, incident.id, properties);
  if (found && (await ports.pages.readTitle(found.pageId)) === null) throw pageGone();
  const spaceId = found?.spaceId ?? input.spaceId ?? (await defaultSpace(ports, spaces ?? [], incident.project)).id;
  const page: MadePage = found
    ? { pageId: found.pageId, spaceId: found.spaceId, adopted: true }
    : await makePage(ports, {
        postmortem,
        spaceId,
        parentId: input.parentId,
        visibleToCreatorAlone: incident.hasSecurityLevel,
        setting: { app: input.app, macroLocalId: ports.newUuid(), siteUrl: input.siteUrl },
        turn,
      });

  const missing = await finishPage(ports, {
    incident,
    postmortem,
    page,
    record: found?.record ?? null,
    siteUrl: input.siteUrl,
  });
  if (!found) await ports.storage.noteLastSpace(incident.project.id, page.spaceId);
  await turn.end(
    { spaceId: page.spaceId, title: postmortem.title, pageId: page.pageId },
    { done: missing.length === 0 },
  );
  return { pageId: page.pageId, pageUrl: pageUrl(page.pageId), missing, existed: page.adopted };
}

/** The work was done before; the page is the same as long as it is there. */
async function finishedBefore(ports: Ports, incidentId: string, { pageId }: CreationWork): Promise<CreatedPostmortem> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();
  const found = await findPostmortem(ports, incidentId, incident.properties);
  const known = found?.pageId ?? pageId;
  if (known === null || (await ports.pages.readTitle(known)) === null) throw pageGone();
  return { pageId: known, pageUrl: pageUrl(known), missing: found ? [] : ['record'], existed: true };
}

async function defaultSpace(
  ports: Ports,
  spaces: readonly SpaceChoice[],
  project: { readonly id: string; readonly key: string },
): Promise<SpaceChoice> {
  const space = await chooseSpace(ports, spaces, project);
  if (space) return space;
  throw spaces.length === 0
    ? new FailureError(
        'forbidden',
        'You see no Confluence space to write in. Ask a space admin for the permission to add pages.',
      )
    : new FailureError('invalid', 'Choose the Confluence space for the postmortem.');
}

const pageGone = () =>
  new FailureError(
    'not-found',
    'The page of this postmortem was deleted, or you may not see it. Ask whoever keeps the space; a deleted page can be restored from its trash.',
  );
