import type { TrackedActionItem } from '../../../../../src/domain/completion';

/** What an action ticket can lack. */
export type Lackable = 'ownerAccountId' | 'dueDate';

export const SET_WORDS: Readonly<Record<Lackable, string>> = {
  ownerAccountId: 'Set owner',
  dueDate: 'Set due date',
};

/** Whether it lacks something that still matters: what is closed needs nobody and no day any more. */
export const isLacking = (item: TrackedActionItem, what: Lackable): boolean =>
  item.state === 'open' && (what === 'dueDate' ? item.dueDate : item.owner) === null;
