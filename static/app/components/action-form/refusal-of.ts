import type { AddedActionItem } from '../../../../src/shared/views';
import type { Refusal } from './rows';

/** Why no ticket was made of an action item, by what the app answered for it. */
export const refusalOf = (answer: Pick<AddedActionItem, 'error' | 'isOwnerRefused'> | undefined): Refusal => ({
  text: answer?.error ?? 'Jira gave no reason. Try again.',
  isOfOwner: answer?.isOwnerRefused ?? false,
});
