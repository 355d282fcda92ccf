import type { CalendarDate } from '../domain/time';
import { notRequiredReason } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import { readCount } from './read-count';

export type Lozenge = { readonly label: string; readonly appearance: 'default' | 'inprogress' | 'removed' | 'success' };

/** Where the numbers are not known without reading tickets, or the app may not see the issue. */
const UNKNOWN: Lozenge = { label: 'Expand to see', appearance: 'default' };

/**
 * The few words beside the collapsed context panel: numbers only, as they were counted last, so that one call is enough and
 * nothing is told that the issue itself does not show.
 */
export async function viewLozenge(
  ports: Pick<Ports, 'incidents' | 'storage'>,
  { issueId, today }: { readonly issueId: string; readonly today: CalendarDate },
): Promise<Lozenge> {
  const issue = await ports.incidents.readSummary(issueId);
  if (!issue) return UNKNOWN;
  if (issue.properties.marker.kind !== 'none') return { label: 'Action item', appearance: 'default' };
  if (notRequiredReason(issue.properties.record) !== null) return { label: 'Not required', appearance: 'default' };
  const { counts, isWhole } = await readCount(ports, issue, today);
  const { total, done, open, overdue } = counts;
  if (total === 0 && !(await hasPostmortem(ports, issue))) return { label: 'No postmortem', appearance: 'default' };
  if (total === 0) return isWhole ? { label: 'No action items', appearance: 'default' } : UNKNOWN;
  if (done + open === 0) return { label: 'Nothing left to do', appearance: 'success' };
  const label = `${done}/${done + open} done`;
  if (overdue > 0) return { label: `${label}, ${overdue} overdue`, appearance: 'removed' };
  return { label, appearance: open === 0 ? 'success' : 'inprogress' };
}

const hasPostmortem = async ({ storage }: Pick<Ports, 'storage'>, { id, properties }: IncidentSummary) =>
  properties.record.kind !== 'none' || (await storage.readNotedPage(id)) !== null;
