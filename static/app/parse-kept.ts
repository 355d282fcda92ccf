export type Unknowns = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Unknowns => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** What kept text holds; null when it is no JSON, for example after another version wrote it. */
export function parseKept(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
