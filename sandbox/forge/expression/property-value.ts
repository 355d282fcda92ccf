/**
 * What a path inside an entity property resolves to for filters and payloads: a plain value, or a list of them.
 * @param path names, each of which may hold several joined by dots.
 * @returns null where it is missing or is a tree of its own.
 */
export function propertyValue(property: unknown, path: readonly string[]): unknown {
  let value = property;
  for (const name of path.flatMap((part) => part.split('.'))) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  if (Array.isArray(value)) return value.every(isPlain) ? value : null;
  return isPlain(value) ? value : null;
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
