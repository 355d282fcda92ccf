import { postmortemFrom } from '../domain/postmortem';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { PostmortemDraft } from '../shared/views';
import { chooseSpace } from './choose-space';
import { describePostmortem } from './describe-postmortem';
import { findPostmortem, incidentNotFound } from './find-postmortem';
import { incidentHead } from './view-incident';

/** The postmortem as the facts alone make it, with the places it may go to. */
export async function draftPostmortem(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage' | 'targets' | 'log'>,
  { incidentId, timeZone, confluenceConnected }: { incidentId: string; timeZone: string; confluenceConnected: boolean },
): Promise<PostmortemDraft> {
  if (!confluenceConnected) throw notConnected();
  const [facts, list] = await Promise.all([ports.incidents.readFacts(incidentId), ports.pages.listSpaces()]);
  if (!facts) throw incidentNotFound();
  const { incident, properties } = facts;

  const [space, found] = await Promise.all([
    chooseSpace(ports, list, incident.project),
    findPostmortem(ports, incidentId, properties),
  ]);
  const existing = found && (await describePostmortem(ports, incidentId, found));
  const { title, severity, keyTimes, timeline } = postmortemFrom(incident);
  return {
    incident: incidentHead(incident),
    title,
    severity,
    keyTimes,
    timeline,
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
