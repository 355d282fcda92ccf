import type { EntryKind } from './entry-kind';
import type { KeyTimeName, KeyTimeSource } from './key-times';
import type { UnclearReason } from './stated-times/stated-line';
import type { Instant } from './time';
import type { TimeDoubt, TimelineSource } from './timeline';

export const KEY_TIME_LABELS: Readonly<Record<KeyTimeName, string>> = {
  impactStart: 'Impact start',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

export const NOT_KNOWN = 'Not known';

/** `2021-06-22 08:21 UTC`, the one form of a time that every reader of a page understands alike. */
export const utc = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

export const ENTRY_KIND_LABELS: Readonly<Record<EntryKind, string>> = {
  detection: 'Detection',
  decision: 'Decision',
  action: 'Action',
  effect: 'Effect',
  recovery: 'Recovery',
};

/** Where a timeline entry was read, as a reader of the page is told. */
export function entrySourceWords(source: TimelineSource): string {
  switch (source.kind) {
    case 'created':
    case 'change':
      return 'Jira history';
    case 'comment':
      return 'Comment';
    case 'stated':
      return `Stated in a comment of ${utc(source.postedAt)}`;
    case 'linked-issue':
      return `Linked issue, ${source.relation}`;
    case 'attachment':
      return 'Attachment';
    case 'transcript':
      return source.fileName === null ? 'Transcript' : `Transcript ${source.fileName}`;
    case 'added':
      return 'Added when the postmortem was created';
  }
}

const DOUBT_WORDS: Readonly<Record<TimeDoubt, string>> = {
  'assumed-zone': 'no time zone was stated',
  approximate: 'the time is approximate',
  'date-order': 'day and month could be the other way round',
  'half-of-day': 'morning or afternoon is not certain',
  'skipped-hour': 'the clocks skipped this hour',
  'repeated-hour': 'the clocks showed this hour twice',
  'out-of-season': 'the zone’s name is of the other half of the year',
  'mixed-zones': 'several time zones were stated',
  'after-posting': 'it lies after the time of posting',
  'maybe-later': 'it could be a day later',
  'out-of-order': 'it stands out of order',
};

/** What is doubtful about a time; empty for a certain one. */
export const doubtWords = (doubts: readonly TimeDoubt[]): string =>
  doubts.map((doubt) => DOUBT_WORDS[doubt]).join(', ');

const NOT_TAKEN_WORDS: Readonly<Record<UnclearReason, string>> = {
  'in-sentence': 'The time stands inside a sentence.',
  'ambiguous-zone': 'The name of the time zone has several meanings.',
  'no-such-time': 'There is no such time.',
  'no-such-date': 'There is no such day.',
  'date-only': 'A day without a time.',
  'duration-or-time': 'It could be a duration.',
  'digits-alone': 'Digits alone are not certain to be a time.',
  'log-line': 'A line that a program wrote.',
  quoted: 'It is a quotation.',
};

/** Why a line with a time was not taken, in a sentence. */
export const notTakenWords = (reason: UnclearReason): string => NOT_TAKEN_WORDS[reason];

/** Where a key time was read, as a reader of the page is told. */
export function sourceWords(source: KeyTimeSource): string {
  switch (source.kind) {
    case 'field':
      return `Jira field ${source.fieldName}`;
    case 'status':
      return `Status became ${source.statusName}`;
    case 'created':
      return 'Incident opened in Jira';
    case 'response':
      return 'First response in a comment';
    case 'comment':
      return 'Stated in a comment';
    case 'edited':
      return 'Entered when the postmortem was created';
  }
}
