import type { CompletionCounts, TrackedActionItem } from '../domain/completion';
import type { CalendarDate, Instant } from '../domain/time';

/** Where an action item comes from, as far as its owner may know. */
export type ItemIncident =
  | { readonly kind: 'named'; readonly key: string; readonly summary: string }
  /** Deleted, or not visible to the owner. */
  | { readonly kind: 'hidden' }
  /** The mark on the ticket is of a shape that this version cannot read. */
  | { readonly kind: 'unreadable' };

export type MyItem = { readonly item: TrackedActionItem; readonly incident: ItemIncident };

/** The action items that one person owns, across incidents. */
export type MyItemsView = {
  /** The day by the site's calendar, by which overdue is decided. */
  readonly today: CalendarDate;
  readonly readAt: Instant;
  /** IANA name, of the person's own time zone. */
  readonly timeZone: string;
  readonly counts: Pick<CompletionCounts, 'open' | 'overdue'>;
  /** Overdue first, then by due date; those without one last. */
  readonly open: readonly MyItem[];
  /** Done, or will not be done, in the last 30 days. */
  readonly closed: readonly MyItem[];
  /** false: there are more; these have the earliest due dates. */
  readonly isWhole: boolean;
};
