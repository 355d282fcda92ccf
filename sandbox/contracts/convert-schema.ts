import type { Schema } from './open-api';
import { isObject } from './open-api';

/** Requests are closed: what the description does not name is a mistake, although the products would overlook it. */
export type Direction = 'request' | 'response';

/** Names the converted schema that stands for a reference; called for every reference that is met. */
export type NameOf = (pointer: string, closed: boolean) => string;

const DROPPED = new Set([
  'example',
  'xml',
  'discriminator',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'nullable',
  'deprecated',
]);
const COMBINED = ['allOf', 'oneOf', 'anyOf'] as const;

/**
 * Makes JSON Schema 2019-09 of an OpenAPI 3.0 schema.
 * @param closed whether the object itself refuses unknown properties; what lies inside it always does in a request
 */
export function convertSchema(
  schema: Schema,
  direction: Direction,
  nameOf: NameOf,
  closed = direction === 'request',
): Schema {
  if (typeof schema.$ref === 'string') return { $ref: nameOf(schema.$ref, closed) };
  const inner = (value: unknown, innerClosed?: boolean) =>
    isObject(value) ? convertSchema(value, direction, nameOf, innerClosed) : value;
  const combined = COMBINED.some((keyword) => keyword in schema);
  // Branches of a plain choice close themselves; branches that add up to one object are closed as a whole.
  const closedAsWhole = closed && combined && ('properties' in schema || 'allOf' in schema);
  const converted: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (DROPPED.has(keyword) || keyword.startsWith('x-')) continue;
    if (keyword === 'items' && schema.type !== 'array') continue;
    if (keyword === 'properties' && isObject(value)) converted[keyword] = mapValues(value, (part) => inner(part));
    else if (COMBINED.some((name) => name === keyword) && Array.isArray(value))
      converted[keyword] = value.map((part: unknown) => inner(part, closed && !closedAsWhole));
    else if (['items', 'additionalProperties', 'not'].includes(keyword)) converted[keyword] = inner(value);
    else converted[keyword] = value;
  }
  if (closedAsWhole) converted.unevaluatedProperties = false;
  else if (closed && isOpen(schema)) converted.additionalProperties = false;
  return withNull(withExclusiveBounds(converted), schema.nullable === true);
}

/** Names properties and says nothing of others, or lets anything be added. */
function isOpen({ properties, additionalProperties }: Schema): boolean {
  if (!isObject(properties) || Object.keys(properties).length === 0) return false;
  if (additionalProperties === undefined || additionalProperties === true) return true;
  return isObject(additionalProperties) && Object.keys(additionalProperties).length === 0;
}

function withNull(schema: Schema, nullable: boolean): Schema {
  if (!nullable) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const values: unknown = schema.enum;
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
  };
}

/** In OpenAPI 3.0 these are booleans beside the bound. */
function withExclusiveBounds({ exclusiveMinimum, exclusiveMaximum, ...schema }: Schema): Schema {
  return {
    ...schema,
    ...(exclusiveMinimum === true && { exclusiveMinimum: schema.minimum }),
    ...(exclusiveMaximum === true && { exclusiveMaximum: schema.maximum }),
  };
}

const mapValues = (object: Readonly<Record<string, unknown>>, map: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
