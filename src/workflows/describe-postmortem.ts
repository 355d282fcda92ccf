import type { Ports } from '../ports';
import type { MissingStep, PostmortemView } from '../shared/views';
import { pageUrl, type FoundPostmortem } from './find-postmortem';
import { splitMissing } from './split-missing';

/**
 * A postmortem as screens show it. Trouble in Confluence hides the page's title and nothing else: the incident and its
 * action items are Jira's.
 */
export async function describePostmortem(
  ports: Pick<Ports, 'pages' | 'storage' | 'targets' | 'log'>,
  incidentId: string,
  { pageId, state, record }: FoundPostmortem,
): Promise<PostmortemView> {
  const [title, undone] = await Promise.all([
    ports.pages.readTitle(pageId).catch((error: unknown) => {
      ports.log('view.page', error);
      return undefined;
    }),
    ports.storage.readMissing(incidentId).then((noted) => splitMissing(ports, withRecord(noted, record !== null))),
  ]);
  return {
    pageId,
    pageUrl: pageUrl(pageId),
    pageTitle: title ?? null,
    isPageRead: title !== undefined,
    state,
    ...undone,
  };
}

/** Whether the record is missing the incident itself says, not what was noted. */
const withRecord = (noted: readonly MissingStep[], hasRecord: boolean): readonly MissingStep[] =>
  hasRecord ? noted.filter((step) => step !== 'record') : [...new Set([...noted, 'record' as const])];
