import type { Ports, ReadPage } from '../ports';
import { FailureError } from '../shared/failure-error';
import { isAbout } from './make-page';

/**
 * The page that a record or an earlier try names: it must be there, and it must itself say that it is about this incident.
 * @throws FailureError `not-found`, or `conflict` for a page about something else.
 */
export async function confirmPage(
  { pages }: Pick<Ports, 'pages'>,
  incidentId: string,
  pageId: string,
): Promise<ReadPage> {
  const page = await pages.read(pageId);
  if (!page) throw pageGone();
  if (isAbout(page, incidentId)) return page;
  const property = await pages.readProperty(pageId);
  if (property.kind === 'value' && property.value.incidentId === incidentId) return page;
  throw new FailureError(
    'conflict',
    'The record on this incident names a page that is about something else. Ask an admin to remove the issue property “blameless-postmortem”; then create the postmortem again.',
  );
}

export const pageGone = () =>
  new FailureError(
    'not-found',
    'The page of this postmortem was deleted, or you may not see it. Ask whoever keeps the space; a deleted page can be restored from its trash.',
  );
