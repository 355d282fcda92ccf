import { postmortemFrom, templateFor } from '../domain/postmortem';
import type { SeverityLevel } from '../domain/severity';
import { templatesOf } from '../domain/templates';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { PostmortemDraft } from '../shared/views';
import { findParent } from './choose-place';
import { chooseSpace } from './choose-space';
import { describePostmortem } from './describe-postmortem';
import { findUnfit } from './find-unfit-settings';
import { findPostmortem, incidentNotFound } from './find-postmortem';
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

/** The postmortem as the facts alone make it, with the places it may go to. */
export async function draftPostmortem(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage' | 'settings' | 'configuration' | 'targets' | 'log'>,
  { incidentId, projectId, timeZone, confluenceConnected }: DraftInput,
): Promise<PostmortemDraft> {
  if (!confluenceConnected) throw notConnected();
  const { settings, own } = await readSettings(ports, projectId);
  const [facts, list] = await Promise.all([
    ports.incidents.readFacts(incidentId, settings.names),
    ports.pages.listSpaces(),
  ]);
  if (!facts) throw incidentNotFound();
  const { incident, properties } = facts;

  const [space, parent, unfit, found] = await Promise.all([
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
  const { title, severity, keyTimes, timeline } = postmortemFrom(incident, settings);
  const templateAt = (level: SeverityLevel | null) => templateFor(incident, settings, level).id;
  return {
    incident: incidentHead(incident, settings),
    title,
    severity,
    keyTimes,
    timeline: shortenTimeline(timeline),
    // The default may be one that a large site does not list.
    spaces: space && !list.spaces.some(({ id }) => id === space.id) ? [space, ...list.spaces] : list.spaces,
    space,
    parent: parent && settings.place?.space.id === space?.id ? parent : null,
    templates: templatesOf(settings.templates).map(({ id, name }) => ({ id, name })),
    templateAt: { unknown: templateAt(null), 1: templateAt(1), 2: templateAt(2), 3: templateAt(3), 4: templateAt(4) },
    unfit,
    timeZone,
    existing,
    privatePage: incident.hasSecurityLevel,
  };
}

export const notConnected = (): FailureError =>
  new FailureError(
    'confluence-not-connected',
    'The app is not connected to Confluence yet. A site admin connects it where the app is managed; then try again.',
  );
