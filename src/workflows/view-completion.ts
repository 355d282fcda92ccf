import type { CalendarDate } from '../domain/time';
import type { Ports } from '../ports';
import type { CompletionView } from '../shared/views';
import { incidentNotFound } from './find-postmortem';
import { readCompletion } from './read-completion';

/** The completion of an incident, for the macro on a page. */
export async function viewCompletion(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'storage'>,
  { incidentId, today }: { readonly incidentId: string; readonly today: CalendarDate },
): Promise<CompletionView & { readonly incident: { readonly key: string; readonly summary: string } }> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();
  const { key, summary } = incident;
  return { ...(await readCompletion(ports, incident, today)), incident: { key, summary } };
}
