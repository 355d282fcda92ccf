import type { Incident } from '../domain/incident';
import type { PageFacts, Ports } from '../ports';
import type { MissingStep } from '../shared/views';
import { pageUrl } from './find-postmortem';

export const PAGE_LABEL = 'postmortem';

type Finish = {
  readonly incident: Pick<Incident, 'id' | 'hasSecurityLevel'>;
  readonly title: string;
  /** What the page says, for the record. */
  readonly facts: PageFacts;
  readonly page: { readonly pageId: string; readonly spaceId: string };
  /** The record is there already; its state may be a person's and stays. */
  readonly hasRecord: boolean;
  readonly siteUrl: string;
  /** Makes the pages on which the timeline goes on, where it does. */
  readonly makeTimeline: () => Promise<void>;
};

/**
 * Ties a page and its incident together; each step may run again. A step that fails leaves a working page.
 * @returns the steps that did not work.
 */
export async function finishPage(
  ports: Ports,
  { incident, title, facts, page, hasRecord, siteUrl, makeTimeline }: Finish,
): Promise<readonly MissingStep[]> {
  // A security level hides what the incident is about; a link's title would show it.
  const linkTitle = incident.hasSecurityLevel ? 'Postmortem' : title;
  const steps: Readonly<Record<MissingStep, () => Promise<void>>> = {
    'page-property': () => ports.pages.createProperty(page.pageId, { v: 1, incidentId: incident.id }),
    label: () => ports.pages.addLabel(page.pageId, PAGE_LABEL),
    'remote-link': () =>
      ports.incidents.linkToPage(incident.id, {
        id: page.pageId,
        url: `${siteUrl}${pageUrl(page.pageId)}`,
        title: linkTitle,
      }),
    record: () => (hasRecord ? Promise.resolve() : writeRecord(ports, incident.id, facts, page)),
    timeline: makeTimeline,
  };
  const names: readonly MissingStep[] = ['page-property', 'label', 'remote-link', 'record', 'timeline'];
  const results = await Promise.allSettled(names.map((name) => steps[name]()));
  const missing = names.filter((name, index) => {
    const result = results[index];
    if (result?.status === 'rejected') ports.log(`create.${name}`, result.reason);
    return result?.status === 'rejected';
  });
  if (missing.includes('record')) await ports.storage.notePage(incident.id, page);
  return missing;
}

const writeRecord = (ports: Ports, incidentId: string, facts: PageFacts, page: Finish['page']) =>
  ports.incidents.writeRecord(incidentId, {
    v: 1,
    pageId: page.pageId,
    spaceId: page.spaceId,
    state: 'draft',
    stateSetBy: 'app',
    ...facts,
  });
