import type { NamedField, ServiceField } from '../../domain/incident';
import { FIELD_SYNONYMS, fieldsByName } from '../../domain/synonyms';

/** What Jira says of a field's type, by the id of the field. */
export type FieldSchemas = Readonly<Record<string, { readonly type: string; readonly items?: string | undefined }>>;

/** The custom fields that name services and that JQL can search: options are equal to a value, texts contain it. */
export const serviceFields = (fields: readonly NamedField[], schemas: FieldSchemas): readonly ServiceField[] =>
  fieldsByName(fields, FIELD_SYNONYMS.services).flatMap(({ id, text }): ServiceField[] => {
    const search = searchOf(schemas[id]);
    const names = serviceNames(text);
    return id.startsWith('customfield_') && search !== null && names.length > 0 ? [{ fieldId: id, search, names }] : [];
  });

function searchOf(schema: FieldSchemas[string] | undefined): ServiceField['search'] | null {
  if (schema?.type === 'string') return 'contains';
  return schema?.type === 'option' || (schema?.type === 'array' && schema.items === 'option') ? 'equals' : null;
}

/** The services that a field's words name. @param words null or undefined: none. */
export const serviceNames = (words: string | null | undefined): readonly string[] => [
  ...new Set(
    (words ?? '')
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
