import type { ReviewDue } from '../domain/follow-up/review-due';
import { notRequiredReason } from '../domain/record';
import type { IncidentSummary, Ports } from '../ports';
import { findReviewDue } from './find-review-due';
import { fitParts } from './fit-parts';
import { projectDay } from './project-day';
import { readCount } from './read-count';
import type { FitReads } from './read-known-ids';
import { readSettings } from './read-settings';
import { reviewParts } from './review-parts';

export type Lozenge = { readonly label: string; readonly appearance: 'default' | 'inprogress' | 'removed' | 'success' };

/** Where the numbers are not known without reading tickets, or the app may not see the issue. */
const UNKNOWN: Lozenge = { label: 'Expand to see', appearance: 'default' };

/**
 * The few words beside the collapsed context panel: numbers only, as they were counted last, so that one call is enough and
 * nothing is told that the issue itself does not show.
 */
export async function viewLozenge(
  ports: Pick<Ports, 'incidents' | 'storage' | 'settings' | 'time'> & FitReads,
  { issueId }: { readonly issueId: string },
): Promise<Lozenge> {
  const issue = await ports.incidents.readSummary(issueId);
  if (!issue) return UNKNOWN;
  if (issue.properties.marker.kind !== 'none') return { label: 'Action item', appearance: 'default' };
  if (notRequiredReason(issue.properties.record) !== null) return { label: 'Not required', appearance: 'default' };
  const { settings } = await readSettings(ports, issue.project.id);
  const { counts, isWhole, today } = await readCount(ports, issue, projectDay(ports, settings));
  const { total, done, open, overdue } = counts;
  if (total === 0 && !(await hasPostmortem(ports, issue))) {
    const fitting = await fitParts(ports, { settings, projectId: issue.project.id }, reviewParts);
    return dueLozenge(findReviewDue(issue, fitting, today));
  }
  if (total === 0) return isWhole ? { label: 'No action items', appearance: 'default' } : UNKNOWN;
  if (done + open === 0) return { label: 'Nothing left to do', appearance: 'success' };
  const label = `${done}/${done + open} done`;
  if (overdue > 0) return { label: `${label}, ${overdue} overdue`, appearance: 'removed' };
  return { label, appearance: open === 0 ? 'success' : 'inprogress' };
}

function dueLozenge(due: ReviewDue | null): Lozenge {
  if (due === null) return { label: 'No postmortem', appearance: 'default' };
  return due.isOverdue
    ? { label: `Was due ${due.dueOn}`, appearance: 'removed' }
    : { label: `Due ${due.dueOn}`, appearance: 'inprogress' };
}

const hasPostmortem = async ({ storage }: Pick<Ports, 'storage'>, { id, properties }: IncidentSummary) =>
  properties.record.kind !== 'none' || (await storage.readNotedPage(id)) !== null;
