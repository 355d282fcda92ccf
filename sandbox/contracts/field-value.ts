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
export function wrongValue(id: string, value: unknown, field: ScreenField): string | null {
  const { required, schema, allowedValues } = field;
  if (value === null) return required ? 'is required' : null;
  if (DOCUMENTS.has(id)) return isObject(value) && value.type === 'doc' ? null : 'must be a document';
  if (schema.type !== 'array') return wrongPart(value, schema.type, allowedValues);
  if (!Array.isArray(value)) return 'must be a list';
  return firstWrong(value, (part) => wrongEntry(part, field));
}

/** What is wrong with `[{add: …}, {remove: …}]` or `[{set: …}]`; null where the field takes all of it. */
export function wrongUpdate(id: string, operations: unknown, field: ScreenField): string | null {
  if (!Array.isArray(operations)) return 'must be a list of operations';
  return firstWrong(operations, (operation) => {
    if (!isObject(operation)) return 'has an operation that is none';
    return firstWrong(Object.entries(operation), ([name, value]) => {
      if (!field.operations.includes(name)) return `takes no operation ${name}`;
      return name === 'set' ? wrongValue(id, value, field) : wrongEntry(value, field);
    });
  });
}

const wrongEntry = (value: unknown, { schema, allowedValues }: ScreenField) =>
  wrongPart(value, schema.items ?? 'any', allowedValues);

const firstWrong = <T>(parts: readonly T[], judge: (part: T) => string | null): string | null =>
  parts.map(judge).find((wrong) => wrong !== null) ?? null;

function wrongPart(value: unknown, type: string, allowed: readonly unknown[] | undefined): string | null {
  const names = REFERENCES[type];
  if (names) return wrongReference(value, names, allowed);
  if (type === 'string') return typeof value === 'string' ? null : 'must be text';
  if (type === 'number') return typeof value === 'number' ? null : 'must be a number';
  if (type === 'date') return matches(value, /^\d{4}-\d{2}-\d{2}$/) ? null : 'must be a date, YYYY-MM-DD';
  if (type === 'datetime') return matches(value, INSTANT) ? null : 'must be an instant with its offset';
  if (type === 'issuelinks') return wrongLink(value);
  return type === 'any' ? null : `is of type ${type}, for which there is no check`;
}

function wrongReference(
  value: unknown,
  names: readonly string[],
  allowed: readonly unknown[] | undefined,
): string | null {
  const given = isObject(value) ? names.filter((name) => typeof value[name] === 'string') : [];
  if (!isObject(value) || given.length === 0) return `must have one of ${names.join(', ')}`;
  const fits = (choice: unknown) => isObject(choice) && given.every((name) => choice[name] === value[name]);
  return !allowed || allowed.some(fits) ? null : `is none of the allowed values: ${JSON.stringify(value)}`;
}

/** A link to one issue; which end is the other one, the name says. */
function wrongLink(value: unknown): string | null {
  if (!isObject(value)) return 'must be a link';
  const { type, inwardIssue, outwardIssue, ...others } = value;
  if (Object.keys(others).length > 0) return `has a part that a link has not: ${Object.keys(others).join(', ')}`;
  if ((inwardIssue === undefined) === (outwardIssue === undefined)) return 'must have inwardIssue or outwardIssue';
  return (
    wrongReference(type, ['id', 'name'], undefined) ??
    wrongReference(inwardIssue ?? outwardIssue, ['id', 'key'], undefined)
  );
}

const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
