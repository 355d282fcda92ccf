/** A value as it comes out at the other side of the platform; undefined stays undefined. */
export function throughJson(value: unknown): unknown {
  const text = jsonText(value);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/** Bytes of a value as JSON in UTF-8; 0 for what JSON leaves out. */
export function jsonBytes(value: unknown): number {
  const text = jsonText(value);
  return text === undefined ? 0 : Buffer.byteLength(text, 'utf8');
}

/** Levels of objects and lists in a JSON value; 0 for a plain value. */
export function jsonDepth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(jsonDepth));
}

// The standard types leave out that a function or undefined has no JSON.
const jsonText = (value: unknown): string | undefined => JSON.stringify(value);
