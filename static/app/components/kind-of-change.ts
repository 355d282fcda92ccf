import type { ActionType } from '../../../src/domain/action-item';

/** What an action item changes, in words. */
export const KIND_OF_CHANGE: Readonly<Record<ActionType, string>> = {
  prevent: 'Prevent it',
  detect: 'Detect it sooner',
  mitigate: 'Mitigate it faster',
  process: 'Improve the process',
};
