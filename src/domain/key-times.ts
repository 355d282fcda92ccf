import type { Instant } from './time';

export const KEY_TIMES = ['impactStart', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type KeyTimeName = (typeof KEY_TIMES)[number];

/** Where a key time was read. */
export type KeyTimeSource =
  | { readonly kind: 'field'; readonly fieldName: string }
  | { readonly kind: 'status'; readonly statusName: string }
  | { readonly kind: 'created' }
  /** The first comment of somebody other than the reporter. */
  | { readonly kind: 'response'; readonly commentId: string }
  /** A comment states it. */
  | { readonly kind: 'comment'; readonly commentId: string }
  | { readonly kind: 'edited' };

export type KeyTime = { readonly at: Instant; readonly source: KeyTimeSource };

/** null: not known. */
export type KeyTimes = Readonly<Record<KeyTimeName, KeyTime | null>>;
