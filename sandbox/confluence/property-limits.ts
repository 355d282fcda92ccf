import type { Json } from './entities';
import { refuse } from './errors';

const MOST_BYTES = 32 * 1024;

/** @throws 400 for a value whose JSON is longer than 32 KB. */
export function checkPropertyValue(value: Json): void {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MOST_BYTES)
    refuse(400, `The value of a property cannot be longer than ${MOST_BYTES} bytes; this one has ${bytes}`);
}
