import type { ContextView } from '../../../../src/shared/views';
import { IncidentSummary } from './incident-summary';
import { TicketOrigin } from './ticket-origin';

/** What stands under the first line; nothing where that says it all. */
export function ContextContent({ view }: { readonly view: ContextView }) {
  if (view.kind === 'incident') return <IncidentSummary view={view} />;
  if (view.kind === 'action-ticket') return <TicketOrigin view={view} />;
  return null;
}
