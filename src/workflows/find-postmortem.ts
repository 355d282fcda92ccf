import { postmortemIn, type PostmortemRecord, type PostmortemState } from '../domain/record';
import type { IncidentProperties, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';

/** Which page an incident's postmortem is on. */
export type FoundPostmortem = {
  readonly pageId: string;
  readonly spaceId: string;
  readonly state: PostmortemState;
  /** null: Jira refused the record, and only our storage knows the page. */
  readonly record: PostmortemRecord | null;
};

const UNREADABLE =
  'The record on this incident was written by a newer version of the app, or by something else. It is left as it is; update the app, or ask an admin to look at the issue property “blameless-postmortem”.';

/** Why the record cannot be shown, in a sentence; null when it can be. */
export const unreadableIn = ({ record }: IncidentProperties): string | null =>
  record.kind === 'unreadable' ? UNREADABLE : null;

/**
 * The postmortem of an incident that the person could read just now.
 * @throws FailureError `conflict` when the record is of a shape we do not know.
 */
export async function findPostmortem(
  { storage }: Pick<Ports, 'storage'>,
  incidentId: string,
  { record }: IncidentProperties,
): Promise<FoundPostmortem | null> {
  if (record.kind === 'unreadable') throw new FailureError('conflict', UNREADABLE);
  const written = postmortemIn(record);
  if (written) return { pageId: written.pageId, spaceId: written.spaceId, state: written.state, record: written };
  const noted = await storage.readNotedPage(incidentId);
  return noted && { ...noted, state: 'draft', record: null };
}

/** From the site's root. Confluence leads on to the page's own address, whatever its space and title are by then. */
export const pageUrl = (pageId: string): string => `/wiki/pages/viewpage.action?pageId=${pageId}`;

export const incidentNotFound = (): FailureError =>
  new FailureError('not-found', 'This incident does not exist any more, or you may not see it.');
