import type { ActionItemState } from './action-item';
import type { Status } from './incident';
import { isCancelledName } from './synonyms';
import type { WontDo } from './wont-do';

/**
 * What a ticket's status, and its resolution where it has one, say about its action item. A decision counts by itself only
 * where no status of the workflow could say it: else whoever reopens the ticket in Jira has taken it back.
 */
export function actionItemState(
  status: Pick<Status, 'name' | 'category'>,
  resolutionName: string | null,
  wontDo: Pick<WontDo, 'keptByApp'> | undefined,
): ActionItemState {
  if (status.category !== 'done') return wontDo?.keptByApp ? 'wont-do' : 'open';
  return isCancelledName(status.name) || (resolutionName !== null && isCancelledName(resolutionName))
    ? 'wont-do'
    : 'done';
}
