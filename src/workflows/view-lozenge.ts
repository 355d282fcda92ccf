import type { CalendarDate } from '../domain/time';
import type { Ports } from '../ports';

export type Lozenge = { readonly label: string; readonly appearance: 'default' | 'inprogress' | 'removed' | 'success' };

/**
 * The few words beside the collapsed context panel: numbers only, from the completion property, so that one call is enough
 * and nothing is told that the issue itself does not show.
 */
export async function viewLozenge(
  { incidents }: Pick<Ports, 'incidents'>,
  { issueId, today }: { readonly issueId: string; readonly today: CalendarDate },
): Promise<Lozenge> {
  const issue = await incidents.readSummary(issueId);
  const { completion, marker, record } = issue?.properties ?? {};
  if (marker?.kind === 'value') return { label: 'Action item', appearance: 'default' };
  if (completion?.kind !== 'value')
    return { label: record?.kind === 'value' ? 'No actions' : 'None', appearance: 'default' };
  const { done, open, nextDue } = completion.value;
  const label = `${done}/${done + open} done`;
  if (open === 0) return { label, appearance: 'success' };
  return nextDue !== null && nextDue < today
    ? { label: `${label}, overdue`, appearance: 'removed' }
    : { label, appearance: 'inprogress' };
}
