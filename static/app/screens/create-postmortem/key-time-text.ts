import type { KeyTimeName, KeyTimeSource } from '../../../../src/domain/key-times';

export const KEY_TIME_LABELS: Readonly<Record<KeyTimeName, string>> = {
  impactStart: 'Impact started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** Where a key time was read, in words. */
export function describeSource(source: KeyTimeSource | null): string {
  if (source === null) return 'not known';
  if (source.kind === 'field') return `from the field ${source.fieldName}`;
  if (source.kind === 'status') return `when the status became ${source.statusName}`;
  return source.kind === 'created' ? 'when the incident was created' : 'edited by you';
}
