import type { IncidentSummary, Ports } from '../ports';
import { confirmPage } from './confirm-page';
import { notConnected } from './draft-postmortem';
import type { FoundPostmortem } from './find-postmortem';
import { findPostmortemAt, notOfThisPage } from './find-postmortem-at';

/** Where a person is: on an incident, or on a page of Confluence. */
export type AccountPlace = { readonly issueId: string } | { readonly pageId: string };

/** The person, and where they are. The platform vouches for all of it. */
export type AccountSetting = {
  readonly place: AccountPlace;
  readonly accountId: string;
  readonly confluenceConnected: boolean;
};

/** The postmortem that accounts belong to. */
export type AccountHome = {
  readonly incident: IncidentSummary;
  readonly postmortem: FoundPostmortem;
  readonly page: { readonly id: string; readonly spaceId: string; readonly title: string };
};

/**
 * The postmortem that the person looks at, from the incident or from its page. Both have to name each other.
 * @throws FailureError `confluence-not-connected`, `not-found` or `conflict`
 */
export async function findAccountHome(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage'>,
  { place, confluenceConnected }: Pick<AccountSetting, 'place' | 'confluenceConnected'>,
): Promise<AccountHome> {
  if (!confluenceConnected) throw notConnected();
  const { incident, postmortem } = await findPostmortemAt(
    ports,
    'issueId' in place
      ? { incidentId: place.issueId, pageId: null }
      : { incidentId: await incidentOn(ports, place), pageId: place.pageId },
  );
  const { id, spaceId, title } = await confirmPage(ports, incident.id, postmortem.pageId);
  return { incident, postmortem, page: { id, spaceId, title } };
}

async function incidentOn({ pages }: Pick<Ports, 'pages'>, { pageId }: { readonly pageId: string }): Promise<string> {
  const property = await pages.readProperty(pageId);
  if (property.kind === 'value') return property.value.incidentId;
  throw notOfThisPage();
}
