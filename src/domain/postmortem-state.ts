import type { CompletionRecord, PostmortemRecord } from './record';

type Standing = Pick<PostmortemRecord, 'state' | 'stateSetBy'>;

/** The states that a person can give a postmortem, in their order. */
export const REVIEW_STATES = ['draft', 'in-review', 'published', 'complete'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/**
 * How a postmortem's state follows its action items: a published one is complete when all are closed, and published again
 * when one is open. A state that a person gave is never taken back.
 * @param isWhole false: there may be items that are not counted.
 * @returns null where it stays as it is.
 */
export function followState(
  { state, stateSetBy }: Standing,
  { open, done, wontDo }: Pick<CompletionRecord, 'open' | 'done' | 'wontDo'>,
  isWhole: boolean,
): Standing | null {
  const areClosed = isWhole && open === 0 && done + wontDo > 0;
  if (state === 'published' && areClosed) return { state: 'complete', stateSetBy: 'app' };
  if (state === 'complete' && stateSetBy === 'app' && open > 0) return { state: 'published', stateSetBy: 'app' };
  return null;
}
