import type { PageVersion } from '../entities';
import { refuseUnbuilt } from '../errors';
import type { Call } from '../operation';

export type BodyFormat = 'atlas_doc_format' | null;

const ONE = [
  'storage',
  'atlas_doc_format',
  'view',
  'export_view',
  'anonymous_export_view',
  'styled_view',
  'editor',
] as const;
const MANY = ['storage', 'atlas_doc_format'] as const;

/** Which form of the text is asked for; null for none. @throws 501 for the forms that the sandbox lacks. */
export function readBodyFormat({ choice }: Call, of: 'one' | 'many'): BodyFormat {
  const format = choice('body-format', of === 'one' ? ONE : MANY);
  if (format === undefined) return null;
  return format === 'atlas_doc_format' ? format : refuseUnbuilt(`page bodies in the ${format} representation`);
}

/** The field `body`, or nothing when it was not asked for. */
export const renderBody = ({ document }: PageVersion, format: BodyFormat) =>
  format === null ? {} : { body: { [format]: { representation: format, value: document } } };
