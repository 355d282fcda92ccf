import { KEY_TIME_LABELS, NOT_KNOWN, sourceWords } from '../../../../src/domain/words';
import type { KeyTimeSource } from '../../../../src/domain/key-times';

// The page says it in the same words.
export { KEY_TIME_LABELS, NOT_KNOWN };

/** Where a key time was read; what was changed in the dialog is the reader's own. */
export function describeSource(source: KeyTimeSource | null): string {
  if (source === null) return NOT_KNOWN;
  return source.kind === 'edited' ? 'Edited by you' : sourceWords(source);
}
