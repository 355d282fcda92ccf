import type { ReactNode } from 'react';
import { Message } from '../../components/message';
import { CONNECT_CONFLUENCE } from '../../failure-text';

/** What an admin does where the app has no Confluence; `children` is what that means here. */
export function ConnectConfluence({ children }: { readonly children: ReactNode }) {
  return (
    <Message appearance="information" title="Confluence is not connected">
      <p>{CONNECT_CONFLUENCE}</p>
      {children}
    </Message>
  );
}
