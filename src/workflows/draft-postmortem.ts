import { postmortemFrom } from '../domain/postmortem';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { PostmortemDraft } from '../shared/views';
import { chooseSpace } from './choose-space';
import { describePostmortem } from './describe-postmortem';
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
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage' | 'settings' | 'log'>,
  { incidentId, projectId, timeZone, confluenceConnected }: DraftInput,
): Promise<PostmortemDraft> {
  if (!confluenceConnected) throw notConnected();
  const settings = await readSettings(ports, projectId);
  const [facts, list] = await Promise.all([
    ports.incidents.readFacts(incidentId, settings.names),
    ports.pages.listSpaces(),
  ]);
  if (!facts) throw incidentNotFound();
  const { incident, properties } = facts;

  const [space, found] = await Promise.all([
    chooseSpace(ports, list, incident.project),
    findPostmortem(ports, incidentId, properties),
  ]);
  const existing = found && (await describePostmortem(ports, incidentId, found));
  const { title, severity, keyTimes, timeline } = postmortemFrom(incident, settings);
  return {
    incident: incidentHead(incident, settings),
    title,
    severity,
    keyTimes,
    timeline: shortenTimeline(timeline),
    // The default may be one that a large site does not list.
    spaces: space && !list.spaces.some(({ id }) => id === space.id) ? [space, ...list.spaces] : list.spaces,
    space,
    template: 'standard',
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
