import type { IncidentSummary, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { findPostmortem, incidentNotFound, type FoundPostmortem } from './find-postmortem';

export type PostmortemPlace = {
  readonly incidentId: string;
  /** The page that the person looks at, which names the incident; null: they are on the incident itself. */
  readonly pageId: string | null;
};

export type PostmortemAt = { readonly incident: IncidentSummary; readonly postmortem: FoundPostmortem };

/**
 * The postmortem of the incident, by its record. On a page it has to be that of this page. That the page names the incident,
 * too, is for `confirmPage` to see.
 * @throws FailureError `not-found` or `conflict`
 */
export async function findPostmortemAt(
  ports: Pick<Ports, 'incidents' | 'storage'>,
  { incidentId, pageId }: PostmortemPlace,
): Promise<PostmortemAt> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw pageId === null ? incidentNotFound() : incidentHidden();
  const postmortem = await findPostmortem(ports, incident.id, incident.properties);
  if (!postmortem)
    throw pageId === null
      ? new FailureError('not-found', 'There is no postmortem of this incident yet. Create it first.')
      : notOfThisPage();
  if (pageId !== null && postmortem.pageId !== pageId) throw notOfThisPage();
  return { incident, postmortem };
}

const incidentHidden = () =>
  new FailureError(
    'not-found',
    'The incident of this page is deleted, or you may not see it. Ask your Jira admin for access if you need it.',
  );

export const notOfThisPage = () =>
  new FailureError('conflict', 'No incident names this page as its postmortem. It may be a copy: open the original.');
