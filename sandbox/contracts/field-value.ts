import { isObject } from './open-api';
import type { ScreenField } from './screen';

/** Names by which a request may point at an entity. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  component: ['id', 'name'],
  issuelink: ['id', 'key'],
  issuetype: ['id', 'name'],
  option: ['id', 'value'],
  priority: ['id', 'name'],
  project: ['id', 'key'],
  resolution: ['id', 'name'],
  securitylevel: ['id', 'name'],
  user: ['accountId', 'id'],
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** Fields whose text is a document in version 3; a check of their own holds those against the schema of documents. */
const DOCUMENTS = new Set(['description', 'environment']);

/** What is wrong with a value that a request sets; null where it is as the metadata of the field say. */
export function wrongValue(
  id: string,
  value: unknown,
  { required, schema, allowedValues }: ScreenField,
): string | null {
  if (value === null) return required ? 'is required' : null;
  if (DOCUMENTS.has(id)) return isObject(value) && value.type === 'doc' ? null : 'must be a document';
  if (schema.type !== 'array') return wrongPart(value, schema.type, allowedValues);
  if (!Array.isArray(value)) return 'must be a list';
  return (
    value
      .map((part: unknown) => wrongPart(part, schema.items ?? 'any', allowedValues))
      .find((found) => found !== null) ?? null
  );
}

function wrongPart(value: unknown, type: string, allowed: readonly unknown[] | undefined): string | null {
  const names = REFERENCES[type];
  if (names) return wrongReference(value, names, allowed);
  if (type === 'string') return typeof value === 'string' ? null : 'must be text';
  if (type === 'number') return typeof value === 'number' ? null : 'must be a number';
  if (type === 'date') return matches(value, /^\d{4}-\d{2}-\d{2}$/) ? null : 'must be a date, YYYY-MM-DD';
  if (type === 'datetime') return matches(value, INSTANT) ? null : 'must be an instant with its offset';
  return ['any', 'issuelinks'].includes(type) ? null : `is of type ${type}, for which there is no check`;
}

function wrongReference(value: unknown, names: readonly string[], allowed: readonly unknown[] | undefined) {
  const given = isObject(value) ? names.filter((name) => typeof value[name] === 'string') : [];
  if (!isObject(value) || given.length === 0) return `must have one of ${names.join(', ')}`;
  const fits = (choice: unknown) => isObject(choice) && given.every((name) => choice[name] === value[name]);
  return !allowed || allowed.some(fits) ? null : `is none of the allowed values: ${JSON.stringify(value)}`;
}

const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
