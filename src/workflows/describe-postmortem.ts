import type { Ports } from '../ports';
import type { PostmortemView } from '../shared/views';
import { pageUrl, type FoundPostmortem } from './find-postmortem';

/**
 * A postmortem as screens show it. Trouble in Confluence hides the page's title and nothing else: the incident and its
 * action items are Jira's.
 */
export async function describePostmortem(
  { pages, storage, log }: Pick<Ports, 'pages' | 'storage' | 'log'>,
  incidentId: string,
  { pageId, state, record }: FoundPostmortem,
): Promise<PostmortemView> {
  const [title, noted] = await Promise.all([
    pages.readTitle(pageId).catch((error: unknown) => {
      log('view.page', error);
      return undefined;
    }),
    storage.readMissing(incidentId),
  ]);
  return {
    pageId,
    pageUrl: pageUrl(pageId),
    pageTitle: title ?? null,
    isPageRead: title !== undefined,
    state,
    missing: record ? noted.filter((step) => step !== 'record') : [...new Set([...noted, 'record' as const])],
  };
}
