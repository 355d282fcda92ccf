import type { CalendarDate, Instant } from '../time';

/** How exactly a time was stated: `10 PM`, `10:05` or `10:05:30`. */
export type Precision = 'hour' | 'minute' | 'second';

/** `from`: written with the time itself; elsewhere in the same text; or nowhere, so the reader's zone was taken. */
export type StatedZone = { readonly name: string; readonly from: 'stated' | 'text' | 'assumed' };

/** Why a person should look at a time that was read. */
export const DOUBTS = [
  'approximate',
  'date-order',
  'half-of-day',
  'skipped-hour',
  'repeated-hour',
  'out-of-season',
  'mixed-zones',
  'after-posting',
  'maybe-later',
  'out-of-order',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Why a line that looks like a time was not taken for one. */
export type UnclearReason =
  | 'in-sentence'
  | 'ambiguous-zone'
  | 'no-such-time'
  | 'no-such-date'
  | 'date-only'
  | 'duration-or-time'
  | 'digits-alone'
  | 'log-line'
  | 'quoted';

/** A moment as it was understood. */
export type Reading = {
  readonly at: Instant;
  /** The end of a range such as `10:05–10:20`. */
  readonly until: Instant | null;
  readonly precision: Precision;
  readonly zone: StatedZone;
  /** Empty: certain. */
  readonly doubts: readonly Doubt[];
};

/** Where the clock stands in its line, from 0. */
export type PossibleReading = Reading & { readonly column: number };

/**
 * One line of a text that is not blank, `line` counted from 1. Every such line is in exactly one of these:
 * - `time`: says what happened when; `text` is the line without its time.
 * - `heading`: gives the date or the zone of the lines under it.
 * - `unclear`: looks like a time, and is not certain; `readings` is what it could mean, perhaps nothing.
 * - `text`: everything else.
 */
export type StatedLine =
  | (Reading & { readonly kind: 'time'; readonly line: number; readonly text: string; readonly label: boolean })
  | {
      readonly kind: 'heading';
      readonly line: number;
      readonly text: string;
      readonly date: CalendarDate | null;
      readonly zone: string | null;
    }
  | {
      readonly kind: 'unclear';
      readonly line: number;
      readonly text: string;
      readonly reason: UnclearReason;
      readonly readings: readonly PossibleReading[];
    }
  | { readonly kind: 'text'; readonly line: number; readonly text: string };

export type StatedTime = Extract<StatedLine, { kind: 'time' }>;
