/** An object from outside, of which nothing is known. */
export type Unknowns = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text under a key, trimmed; empty where there is none. */
export function textIn(record: Unknowns, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value.trim() : '';
}

/** The list under a key; empty where there is none. */
export function listIn(record: Unknowns, key: string): readonly unknown[] {
  const value: unknown = record[key];
  return Array.isArray(value) ? value : [];
}
