import { postmortemFrom } from '../domain/postmortem';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { PostmortemDraft, PostmortemView } from '../shared/views';
import { chooseSpace } from './choose-space';
import { findPostmortem, incidentNotFound, pageUrl } from './find-postmortem';
import { incidentHead } from './view-incident';

/** The postmortem as the facts alone make it, with the places it may go to. */
export async function draftPostmortem(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage'>,
  { incidentId, timeZone, confluenceConnected }: { incidentId: string; timeZone: string; confluenceConnected: boolean },
): Promise<PostmortemDraft> {
  if (!confluenceConnected) throw notConnected();
  const [facts, spaces] = await Promise.all([ports.incidents.readFacts(incidentId), ports.pages.listSpaces()]);
  if (!facts) throw incidentNotFound();
  const { incident, properties } = facts;

  const [space, found] = await Promise.all([
    chooseSpace(ports, spaces, incident.project),
    findPostmortem(ports, incidentId, properties),
  ]);
  const existing: PostmortemView | null = found && {
    pageId: found.pageId,
    pageUrl: pageUrl(found.pageId),
    pageTitle: await ports.pages.readTitle(found.pageId),
    state: found.state,
    missing: found.record ? [] : ['record'],
  };
  const { title, severity, keyTimes, timeline } = postmortemFrom(incident);
  return {
    incident: incidentHead(incident),
    title,
    severity,
    keyTimes,
    timeline,
    spaces,
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
