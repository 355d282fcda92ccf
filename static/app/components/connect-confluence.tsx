import { CONNECT_CONFLUENCE } from '../failure-text';
import { Message } from './message';
import { SiteLink } from './site-link';

/** What an admin does where the app has no Confluence, and what that means here. @param pageUrl null: no postmortem yet */
export function ConnectConfluence({ pageUrl }: { readonly pageUrl: string | null }) {
  return (
    <Message appearance="information" title="Confluence is not connected">
      <p>{CONNECT_CONFLUENCE}</p>
      {pageUrl === null ? (
        <p>The postmortem is a page there. Action items can be tracked already.</p>
      ) : (
        <p>
          The postmortem’s page cannot be read until then. You can try to{' '}
          <SiteLink path={pageUrl}>open the page</SiteLink>.
        </p>
      )}
    </Message>
  );
}
