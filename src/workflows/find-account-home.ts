import type { IncidentSummary, Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import { confirmPage } from './confirm-page';
import { notConnected } from './draft-postmortem';
import { findPostmortem, incidentNotFound, type FoundPostmortem } from './find-postmortem';

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
  const incident = await ports.incidents.readSummary(
    'issueId' in place ? place.issueId : await incidentOn(ports, place),
  );
  if (!incident) throw 'issueId' in place ? incidentNotFound() : incidentHidden();
  const postmortem = await findPostmortem(ports, incident.id, incident.properties);
  if (!postmortem)
    throw 'issueId' in place
      ? new FailureError('not-found', 'There is no postmortem of this incident yet. Create it first.')
      : notOfThisPage();
  if ('pageId' in place && postmortem.pageId !== place.pageId) throw notOfThisPage();
  const { id, spaceId, title } = await confirmPage(ports, incident.id, postmortem.pageId);
  return { incident, postmortem, page: { id, spaceId, title } };
}

async function incidentOn({ pages }: Pick<Ports, 'pages'>, { pageId }: { readonly pageId: string }): Promise<string> {
  const property = await pages.readProperty(pageId);
  if (property.kind === 'value') return property.value.incidentId;
  throw notOfThisPage();
}

const incidentHidden = () =>
  new FailureError(
    'not-found',
    'The incident of this page is deleted, or you may not see it. Ask your Jira admin for access if you need it.',
  );

const notOfThisPage = () =>
  new FailureError('conflict', 'No incident names this page as its postmortem. It may be a copy: open the original.');
