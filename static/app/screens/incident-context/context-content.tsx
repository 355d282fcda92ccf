import { ConnectConfluence } from '../../components/connect-confluence';
import { UnreadableRecord } from '../../components/unreadable-record';
import type { ContextView } from '../../../../src/shared/views';
import { IncidentSummary } from './incident-summary';
import { TicketOrigin } from './ticket-origin';

type Props = { readonly view: ContextView; readonly onDialogClosed: () => void; readonly onChanged: () => void };

/** What stands under the first line; nothing where that says it all. */
export function ContextContent({ view, onDialogClosed, onChanged }: Props) {
  if (view.kind === 'hidden-incident' || view.kind === 'unreadable-marker') return null;
  const { unreadable, confluenceConnected, postmortem } = view;
  return (
    <>
      {unreadable !== null ? (
        <UnreadableRecord why={unreadable} />
      ) : (
        !confluenceConnected && <ConnectConfluence pageUrl={postmortem?.pageUrl ?? null} />
      )}
      {view.kind === 'incident' ? (
        <IncidentSummary view={view} onDialogClosed={onDialogClosed} />
      ) : (
        <TicketOrigin view={view} onChanged={onChanged} />
      )}
    </>
  );
}
