import { entryProblem } from '../domain/edit-timeline';
import { editPostmortem, postmortemFrom, templateFor, type PostmortemEdits } from '../domain/postmortem';
import type { AppIdentity } from '../document/macro';
import type { SettingsParts } from '../domain/settings';
import { templatesOf } from '../domain/templates';
import type { Incident } from '../domain/incident';
import { postmortemIn } from '../domain/record';
import type { CreationWork, IncidentProperties, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { CreatedPostmortem } from '../shared/views';
import { choosePlace } from './choose-place';
import type { SpaceList } from './choose-space';
import { confirmPage, pageGone } from './confirm-page';
import { notConnected } from './draft-postmortem';
import { findPostmortem, pageUrl } from './find-postmortem';
import { finishPage } from './finish-page';
import { factsOf, makePage, planOf, type MadePage } from './make-page';
import { makeTimelineParts } from './make-timeline-parts';
import { readIncident, readSurroundings } from './read-incident';
import { readSettings } from './read-settings';
import { splitMissing } from './split-missing';
import { takeTurn, type TakenTurn } from './take-turn';

export type CreateInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
  readonly projectId: string | null;
  readonly edits: PostmortemEdits;
  readonly spaceId: string | null;
  /** null: at the top of the space; undefined: what the settings say. */
  readonly parentId: string | null | undefined;
  /** null: the settings choose. */
  readonly templateId: string | null;
  /** Makes a new page where the known one is gone. */
  readonly startOver: boolean;
  readonly app: AppIdentity;
  /** Without a slash at its end. */
  readonly siteUrl: string;
  /** The person's IANA time zone, for times in comments that state none. */
  readonly timeZone: string;
  readonly confluenceConnected: boolean;
};

const NOTHING_YET: CreationWork = { spaceId: null, title: null, maybeMade: false, pageId: null, facts: null };
// Leaves time for the work itself within the 25 s of an invocation.
const WAIT_MS = 10_000;

/**
 * Makes the page of an incident's postmortem, once: who comes second, or comes again, gets the same page. Cut off at any
 * point it can be run again, and completes what is missing.
 */
export async function createPostmortem(ports: Ports, input: CreateInput): Promise<CreatedPostmortem> {
  if (!input.confluenceConnected) throw notConnected();
  checkEntries(input.edits);
  // Nobody who may not see the incident gets as far as a turn at it.
  const before = await readAll(ports, input);
  const turn = await takeTurn({
    turns: ports.storage.creations,
    time: ports.time,
    log: ports.log,
    subject: before.incident.id,
    start: NOTHING_YET,
    waitMs: WAIT_MS,
    isOver: () => isRecorded(before) && !input.startOver,
  });
  if ('finished' in turn) return finishedBefore(ports, before, turn.finished);
  try {
    // Before the first turn nobody began; before a later one somebody may have written what was not there yet.
    return await create(ports, input, turn.n === 1 ? before : await readAll(ports, input), turn);
  } catch (error) {
    // Nobody has to wait for a try that failed. What it noted stays, for a page that may have been made all the same.
    await turn.release();
    throw error;
  }
}

type Known = {
  readonly incident: Incident;
  readonly properties: IncidentProperties;
  readonly settings: SettingsParts;
  readonly spaces: SpaceList | null;
};

async function readAll(ports: Ports, { incidentId, projectId, spaceId }: CreateInput): Promise<Known> {
  const { settings } = await readSettings(ports, projectId);
  const [facts, spaces] = await Promise.all([
    readIncident(ports, incidentId, settings),
    spaceId ? null : ports.pages.listSpaces(),
  ]);
  return { ...facts, settings, spaces };
}

async function create(
  ports: Ports,
  input: CreateInput,
  { incident, properties, settings, spaces }: Known,
  turn: TakenTurn<CreationWork>,
): Promise<CreatedPostmortem> {
  const surroundings = await readSurroundings(ports, incident, settings);
  const postmortem = editPostmortem(
    { ...postmortemFrom(surroundings.incident, settings, input.timeZone), related: surroundings.related },
    input.edits,
    (gravity) => templateNamed(settings, input.templateId) ?? templateFor(incident, settings, gravity),
  );

  const known = turn.earlier.findLast(({ pageId }) => pageId !== null);
  const named = (await findPostmortem(ports, incident.id, properties)) ?? known ?? null;
  const isGone = input.startOver && named?.pageId && (await ports.pages.readTitle(named.pageId)) === null;
  const found = isGone ? null : named;
  const page: MadePage = found?.pageId
    ? await knownPage(ports, incident.id, found.pageId, found.spaceId ?? '')
    : await makePage(ports, {
        postmortem,
        ...(await choosePlace(ports, input, { project: incident.project, wanted: settings.place, spaces })),
        visibleToCreatorAlone: incident.hasSecurityLevel,
        setting: {
          app: input.app,
          macroLocalId: ports.newUuid(),
          factorsLocalId: ports.newUuid(),
          siteUrl: input.siteUrl,
        },
        turn,
      });

  const missing = await finishPage(ports, {
    incident,
    title: postmortem.title,
    facts: page.facts ?? factsOf(postmortem),
    page,
    hasRecord: postmortemIn(properties.record) !== null && !isGone,
    siteUrl: input.siteUrl,
    makeTimeline: () =>
      makeTimelineParts(ports, { incident, page, timeline: postmortem.timeline, siteUrl: input.siteUrl }),
  });
  if (missing.length > 0 || turn.n > 1 || page.planId !== null) await ports.storage.noteMissing(incident.id, missing);
  if (!found) await ports.storage.noteLastSpace(incident.project.id, page.spaceId);
  await turn.end(
    { spaceId: page.spaceId, title: postmortem.title, maybeMade: false, pageId: page.pageId, facts: page.facts },
    { done: missing.length === 0 },
  );
  return {
    pageId: page.pageId,
    pageUrl: pageUrl(page.pageId),
    ...(await splitMissing(ports, missing)),
    existed: page.adopted,
  };
}

/** A record that says that none is required gives way to a postmortem. */
const isRecorded = ({ properties: { record } }: Known): boolean =>
  record.kind === 'unreadable' || postmortemIn(record) !== null;

/** @throws FailureError `invalid` for an entry that cannot stand on a page; the form says the same before. */
function checkEntries({ timeline }: PostmortemEdits): void {
  const written = [
    ...(timeline?.added ?? []),
    ...(timeline?.edited ?? []).map(({ at, text }) => ({ at: at ?? NO_CHANGE.at, text: text ?? NO_CHANGE.text })),
  ];
  const problem = written.map(entryProblem).find((sentence) => sentence !== null);
  if (problem) throw new FailureError('invalid', `One of the timeline’s entries cannot be kept. ${problem}`);
}

/** Stands for what an edit leaves as it is. */
const NO_CHANGE = { at: '2000-01-01T00:00:00.000Z', text: '…' };

const templateNamed = ({ templates }: SettingsParts, templateId: string | null) =>
  templatesOf(templates).find(({ id }) => id === templateId);

async function knownPage(ports: Ports, incidentId: string, pageId: string, spaceId: string): Promise<MadePage> {
  const page = await confirmPage(ports, incidentId, pageId);
  return { pageId, spaceId: page.spaceId || spaceId, adopted: true, facts: null, planId: planOf(page, incidentId) };
}

/** The work was done before; the page is the same as long as it is there. */
async function finishedBefore(
  ports: Ports,
  { incident, properties }: Known,
  { pageId }: CreationWork,
): Promise<CreatedPostmortem> {
  const found = await findPostmortem(ports, incident.id, properties);
  const known = found?.pageId ?? pageId;
  if (known === null || (await ports.pages.readTitle(known)) === null) throw pageGone();
  return { pageId: known, pageUrl: pageUrl(known), missing: [], linkingOff: false, existed: true };
}
