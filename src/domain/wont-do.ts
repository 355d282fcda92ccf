import type { Status } from './incident';
import { isCancelledName } from './synonyms';
import type { CalendarDate } from './time';

/** A person's decision, on an action ticket, that it will not be done. */
export type WontDo = {
  /** Names the decision; the comment with the reason carries it, so that it is written once. */
  readonly id: string;
  readonly reason: string;
  readonly on: CalendarDate;
  /** The status that the ticket had, to go back to; null: it was in a cancelled one already. */
  readonly fromStatusId: string | null;
  /** The ticket could not be moved to a status that says so, and the decision counts by itself. */
  readonly keptByApp: boolean;
};

/** A way out of a ticket's status. */
export type Transition = {
  readonly id: string;
  readonly to: Status;
  /** Jira wants fields filled for it that only a person can fill. */
  readonly wantsFields: boolean;
};

/** Names of cancelled statuses that say something else, and might be wrong. */
const SAYS_MORE = /\b(duplicate|invalid|false alarm|not an incident)\b/i;
const SAYS_IT_BEST = /\bwon['’]?t\b/i;

/** The way to a status that says that a ticket will not be done; null where the workflow has none. */
export function wayToWontDo(transitions: readonly Transition[]): Transition | null {
  const ways = transitions.filter(
    ({ to, wantsFields }) =>
      !wantsFields && to.category === 'done' && isCancelledName(to.name) && !SAYS_MORE.test(to.name),
  );
  return ways.find(({ to }) => SAYS_IT_BEST.test(to.name)) ?? ways[0] ?? null;
}

/** The way back to work: to the status that a ticket came from, else to its beginning; null where there is none. */
export function wayBack(transitions: readonly Transition[], fromStatusId: string | null): Transition | null {
  const ways = transitions.filter(({ to, wantsFields }) => !wantsFields && to.category !== 'done');
  return (
    ways.find(({ to }) => to.id === fromStatusId) ?? ways.find(({ to }) => to.category === 'new') ?? ways[0] ?? null
  );
}
