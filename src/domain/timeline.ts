import type { Instant } from './time';

/** Where a timeline entry was read. */
export type TimelineSource =
  | { readonly kind: 'created' }
  | { readonly kind: 'change'; readonly field: string }
  | { readonly kind: 'comment'; readonly commentId: string };

/** One thing that happened. `id` is stable: the same history gives the same ids on every reading. */
export type TimelineEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly source: TimelineSource;
  /** Ticked, so that it goes onto the page. */
  readonly included: boolean;
  /** Who may see the comment it came from, for example `Role: Administrators`; null when everybody who sees the incident may. */
  readonly restrictedTo: string | null;
};
