import { hasTimeline } from '../domain/keep-own-entries';
import { postmortemFrom, rulesFor, templateFor } from '../domain/postmortem';
import { notRequiredReason } from '../domain/record';
import type { SeverityLevel } from '../domain/severity';
import { templatesOf } from '../domain/templates';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { PostmortemDraft } from '../shared/views';
import { findParent } from './choose-place';
import { chooseSpace } from './choose-space';
import { describePostmortem } from './describe-postmortem';
import { findUnfit } from './find-unfit-settings';
import { findPostmortem } from './find-postmortem';
import { findNeighbours, readIncident, readSurroundings } from './read-incident';
import { readSettings } from './read-settings';
import { shortenTimeline } from './shorten-timeline';
import { incidentHead } from './view-incident';

export type DraftInput = {
  readonly incidentId: string;
  /** Where it is known before the incident is read. */
  readonly projectId: string | null;
  readonly timeZone: string;
  readonly confluenceConnected: boolean;
};

/** More lines than this nobody goes through. */
const MOST_NOT_TAKEN = 200;

/** The postmortem as the facts alone make it, with the places it may go to. */
export async function draftPostmortem(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage' | 'settings' | 'configuration' | 'targets' | 'log'>,
  { incidentId, projectId, timeZone, confluenceConnected }: DraftInput,
): Promise<PostmortemDraft> {
  if (!confluenceConnected) throw notConnected();
  const { settings, own } = await readSettings(ports, projectId);
  let neighbours: ReturnType<typeof findNeighbours> | null = null;
  const reads = [
    readIncident(ports, incidentId, settings, (begun) => {
      neighbours = findNeighbours(ports, begun, settings);
    }),
    ports.pages.listSpaces(),
  ] as const;
  const [{ incident, properties }, list] = await Promise.all(reads).catch(async (error: unknown) => {
    // What is asked for after the answer nobody hears.
    await Promise.allSettled(reads);
    await neighbours;
    throw error;
  });

  const [surroundings, space, parent, unfit, found] = await Promise.all([
    readSurroundings(ports, incident, settings, neighbours),
    chooseSpace(ports, list, incident.project, settings.place),
    findParent(ports, settings.place),
    findUnfit(ports, {
      settings: own,
      templateIds: templatesOf(settings.templates).map(({ id }) => id),
      confluenceConnected,
      readWorkflows: () => Promise.resolve({ issueTypes: incident.projectTypes ?? [], statuses: incident.statuses }),
      listFields: ports.configuration.listFields,
    }),
    findPostmortem(ports, incidentId, properties),
  ]);
  const existing = found && (await describePostmortem(ports, incidentId, found));
  const postmortem = postmortemFrom(surroundings.incident, settings, timeZone);
  const { title, severity, isNearMiss, keyTimes, reopenings, timeline, notTaken } = postmortem;
  const templatesFor = (nearMiss: boolean) => {
    const at = (level: SeverityLevel | null) =>
      templateFor(incident, settings, { severity: level, isNearMiss: nearMiss }).id;
    return { unknown: at(null), 1: at(1), 2: at(2), 3: at(3), 4: at(4) };
  };
  return {
    incident: incidentHead(incident, rulesFor(incident, settings)),
    title,
    severity,
    isNearMiss,
    keyTimes,
    reopenings,
    timeline: shortenTimeline(timeline),
    notTaken: notTaken.slice(0, MOST_NOT_TAKEN),
    notTakenCount: notTaken.length,
    related: surroundings.related,
    isSurroundingRead: surroundings.isRead,
    openedAt: incident.createdAt,
    // The default may be one that a large site does not list.
    spaces: space && !list.spaces.some(({ id }) => id === space.id) ? [space, ...list.spaces] : list.spaces,
    space,
    parent: parent && settings.place?.space.id === space?.id ? parent : null,
    templates: templatesOf(settings.templates).map((template) => ({
      id: template.id,
      name: template.name,
      hasTimeline: hasTimeline(template),
    })),
    templateAt: { incident: templatesFor(false), nearMiss: templatesFor(true) },
    unfit,
    timeZone,
    notRequired: notRequiredReason(properties.record),
    existing,
    privatePage: incident.hasSecurityLevel,
  };
}

export const notConnected = (): FailureError =>
  new FailureError(
    'confluence-not-connected',
    'The app is not connected to Confluence yet. A site admin connects it where the app is managed; then try again.',
  );
