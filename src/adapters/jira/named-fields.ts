import type { NamedField } from '../../domain/incident';

/** Every field with the name people gave it and what a person reads in it; objects without words are left out. */
export function namedFields(
  fields: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): readonly NamedField[] {
  return Object.entries(names).flatMap(([id, name]) => {
    const words = fieldWords(fields[id]);
    return words === undefined ? [] : [{ id, name, text: words }];
  });
}

/** Text, number, option, user or list of them; null for empty, undefined for what has no words (a document, a rank). */
export function fieldWords(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const words = value.map(fieldWords).filter((word) => typeof word === 'string');
    return words.length > 0 ? words.join(', ') : null;
  }
  if (typeof value !== 'object') return undefined;
  const { value: option, name } = value as { value?: unknown; name?: unknown };
  if (typeof option === 'string') return option;
  return typeof name === 'string' ? name : undefined;
}
