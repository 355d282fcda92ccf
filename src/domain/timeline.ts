import { suggestKind, type EntryKind } from './entry-kind';
import { DOUBTS, type UnclearReason } from './stated-times/stated-line';
import type { Instant } from './time';

/** Where a timeline entry was read. */
export type TimelineSource =
  | { readonly kind: 'created' }
  | { readonly kind: 'change'; readonly field: string }
  | { readonly kind: 'comment'; readonly commentId: string }
  /** A comment states the time; it was posted at another. */
  | { readonly kind: 'stated'; readonly commentId: string; readonly postedAt: Instant }
  /** An issue that is linked to the incident; `relation` as Jira words it, for example `is caused by`. */
  | { readonly kind: 'linked-issue'; readonly key: string; readonly relation: string; readonly summary: string }
  | { readonly kind: 'attachment' }
  /** The record of a conversation that a person brought; null: pasted. */
  | { readonly kind: 'transcript'; readonly fileName: string | null }
  | { readonly kind: 'added' };

/** Why a person should look at a time; `assumed-zone`: none was stated, so the reader's own was taken. */
export const TIME_DOUBTS = [...DOUBTS, 'assumed-zone'] as const;
export type TimeDoubt = (typeof TIME_DOUBTS)[number];

/** One thing that happened. `id` is stable: the same history gives the same ids on every reading. */
export type TimelineEntry = {
  readonly id: string;
  readonly at: Instant;
  /** The end, where a range was stated. */
  readonly until: Instant | null;
  readonly text: string;
  /** As its words suggest or a person said; null: none. */
  readonly kind: EntryKind | null;
  readonly source: TimelineSource;
  /** Other entries that say the same, which this one stands for. */
  readonly also: readonly { readonly id: string; readonly source: TimelineSource }[];
  /** Empty: the time is certain. */
  readonly doubts: readonly TimeDoubt[];
  /** Ticked, so that it goes onto the page. */
  readonly included: boolean;
  /** Who may see where it came from, for example `Role: Administrators`; null when everybody who sees the incident may. */
  readonly restrictedTo: string | null;
  /** A person changed its time, text or kind. */
  readonly isEdited: boolean;
};

/** A line of a comment that looks like a time and was not taken for one; it stands in the text of the comment's entry. */
export type NotTaken = {
  /** Of the comment and line, so that it can be made an entry. */
  readonly id: string;
  readonly text: string;
  readonly reason: UnclearReason;
  /** What the time could be. */
  readonly readings: readonly Instant[];
  readonly restrictedTo: string | null;
};

export type Timeline = {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly notTaken: readonly NotTaken[];
};

type Bare = Pick<TimelineEntry, 'id' | 'at' | 'text' | 'source' | 'included'> & Partial<TimelineEntry>;

/** An entry whose other parts are as they mostly are. */
export const entryOf = (entry: Bare): TimelineEntry => ({
  until: null,
  kind: suggestKind(entry.text),
  also: [],
  doubts: [],
  restrictedTo: null,
  isEdited: false,
  ...entry,
});

const byTime = (a: TimelineEntry, b: TimelineEntry): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** In order of time; entries of the same moment stay in their order. */
export const inOrder = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] => entries.toSorted(byTime);
