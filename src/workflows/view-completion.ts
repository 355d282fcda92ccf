import type { Ports } from '../ports';
import type { CompletionView } from '../shared/views';
import { incidentNotFound } from './find-postmortem';
import { readProjectDay } from './project-day';
import { readCompletion } from './read-completion';
import { repairCompletion } from './repair-completion';

/** The completion of an incident as its tickets stand now: for the macro on a page, and for the context panel on request. */
export async function viewCompletion(
  ports: Pick<Ports, 'incidents' | 'tickets' | 'storage' | 'settings' | 'time' | 'log'>,
  { incidentId }: { readonly incidentId: string },
): Promise<CompletionView & { readonly incident: { readonly key: string; readonly summary: string } }> {
  const incident = await ports.incidents.readSummary(incidentId);
  if (!incident) throw incidentNotFound();
  const completion = await readCompletion(ports, incident, await readProjectDay(ports, incident.project.id));
  await repairCompletion(ports, incident, completion);
  const { key, summary } = incident;
  return { ...completion, incident: { key, summary } };
}
