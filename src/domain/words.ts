import type { KeyTimeName, KeyTimeSource } from './key-times';
import type { Instant } from './time';

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

/** Where a key time was read, as a reader of the page is told. */
export function sourceWords(source: KeyTimeSource): string {
  switch (source.kind) {
    case 'field':
      return `Jira field ${source.fieldName}`;
    case 'status':
      return `Status became ${source.statusName}`;
    case 'created':
      return 'Incident opened in Jira';
    case 'comment':
      return 'Stated in a comment';
    case 'edited':
      return 'Entered when the postmortem was created';
  }
}
