import type { ActionItemState } from './action-item';
import type { Status } from './incident';
import { isCancelledName } from './synonyms';

/** What a ticket's status, and its resolution where it has one, say about its action item. */
export function actionItemState(
  status: Pick<Status, 'name' | 'category'>,
  resolutionName: string | null,
): ActionItemState {
  if (status.category !== 'done') return 'open';
  return isCancelledName(status.name) || (resolutionName !== null && isCancelledName(resolutionName))
    ? 'wont-do'
    : 'done';
}
