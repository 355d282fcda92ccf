import type { Doubt, Precision, UnclearReason } from '../stated-times/stated-line';
import type { CalendarDate, Instant } from '../time';

export type TranscriptFormat = 'text' | 'csv' | 'slack';

/** Where an entry stood: the line of a text, the record of a CSV file or the message of an export, counted from 1. */
export type TranscriptSource = {
  readonly kind: 'transcript';
  readonly fileName: string | null;
  readonly place: number;
};

/** One thing that a transcript says, when. */
export type TranscriptEntry = {
  readonly at: Instant;
  readonly until: Instant | null;
  readonly precision: Precision;
  /** Empty: the time is certain. */
  readonly doubts: readonly Doubt[];
  readonly text: string;
  /** Who said it, as the transcript has the name. For the person who reviews the entries; a page names nobody. */
  readonly speaker: string | null;
  /** An answer in a thread. */
  readonly inThread: boolean;
  /** It happened before the incident was opened. */
  readonly beforeOpening: boolean;
  readonly source: TranscriptSource;
};

/** Why something in a transcript is no entry. `system-message`: that somebody joined, a topic was set, and the like. */
export type LeftOutReason = UnclearReason | 'no-time' | 'no-text' | 'system-message' | 'repeated' | 'column-not-used';

export type LeftOut = { readonly place: number; readonly text: string; readonly reason: LeftOutReason };

/** `refused`: nothing was read; `message` says to a person what was expected. */
export type Transcript =
  | {
      readonly kind: 'read';
      readonly format: TranscriptFormat;
      /** In order of time. */
      readonly entries: readonly TranscriptEntry[];
      /** All that is in no entry, in order of place. */
      readonly notUnderstood: readonly LeftOut[];
    }
  | { readonly kind: 'refused'; readonly message: string };

export type TranscriptOptions = {
  /** Its ending tells the format; without one the text does. */
  readonly fileName?: string | null;
  /** The day of the first entry, for times without a date. */
  readonly date: CalendarDate;
  /** IANA name, for times without a zone. */
  readonly timeZone: string;
  /** When the incident was opened in Jira. */
  readonly openedAt: Instant;
};
