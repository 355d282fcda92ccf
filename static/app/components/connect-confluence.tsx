import type { ReactNode } from 'react';
import { CONNECT_CONFLUENCE } from '../failure-text';
import { Message } from './message';
import { SiteLink } from './site-link';

type Props = {
  /** null: no postmortem yet. */
  readonly pageUrl: string | null;
  /** The way on. */
  readonly children?: ReactNode;
};

/** What an admin does where the app has no Confluence, and what that means here. */
export function ConnectConfluence({ pageUrl, children }: Props) {
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
      {children}
    </Message>
  );
}
