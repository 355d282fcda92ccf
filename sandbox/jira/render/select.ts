import type { Field } from '../fields/field';

/**
 * Chooses fields the way Jira reads a `fields` parameter: names, `*all`, `*navigable`, and `-name` to leave one out.
 * Names that do not exist are passed over, as Jira does.
 */
export function selectFields(
  fields: readonly Field[],
  wanted: readonly string[] | undefined,
  fallback: readonly string[],
): readonly Field[] {
  const list = wanted?.filter((name) => name !== '') ?? [];
  const named = list.filter((name) => !name.startsWith('-'));
  const asked = named.length > 0 ? named : fallback;
  return fields.filter(
    ({ id, navigable }) =>
      !list.includes(`-${id}`) &&
      (asked.includes('*all') || (asked.includes('*navigable') && navigable) || asked.includes(id)),
  );
}
