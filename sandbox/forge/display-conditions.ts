import { z } from 'zod';

/** When a module is shown. A product asks only what it shows: no condition protects a function from being called. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'issueType'; readonly names: readonly string[] }
  | { readonly kind: 'propertyExists'; readonly key: string }
  | { readonly kind: 'propertyEquals'; readonly key: string; readonly path: string | null; readonly value: unknown }
  | { readonly kind: 'isAdmin'; readonly wanted: boolean };

/** What the conditions ask about. */
export type ConditionScope = {
  /** Empty for what is no issue. */
  readonly issueType: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether the viewer administers the site. */
  readonly admin: boolean;
};

const mapSchema = z.record(z.string(), z.unknown());
const namesSchema = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
/** The entity is what the module is shown on: an issue, or a page. */
const onEntity = z.object({ entity: z.enum(['issue', 'content']), propertyKey: z.string() });
const equalSchema = onEntity.extend({ value: z.unknown(), objectName: z.string().optional() });

/**
 * Reads a module's `displayConditions`: the entries of a map must all hold, unless the map stands under `or`.
 * @throws on a condition that the sandbox has not built, by its name.
 */
export function readConditions(conditions: unknown): Condition {
  return { kind: 'all', of: entriesOf(conditions) };
}

const entriesOf = (conditions: unknown): Condition[] =>
  Object.entries(mapSchema.parse(conditions)).map(([name, value]) => readCondition(name, value));

function readCondition(name: string, value: unknown): Condition {
  switch (name) {
    case 'and':
      return { kind: 'all', of: entriesOf(value) };
    case 'or':
      return { kind: 'any', of: entriesOf(value) };
    case 'not': {
      const [first, ...more] = entriesOf(value);
      if (!first || more.length > 0) throw new Error('The sandbox has not built a `not` over several conditions.');
      return { kind: 'not', of: first };
    }
    case 'issueType':
      return { kind: 'issueType', names: namesSchema.parse(value) };
    case 'entityPropertyExists':
      return { kind: 'propertyExists', key: onEntity.parse(value).propertyKey };
    case 'entityPropertyEqualTo': {
      const { propertyKey, objectName, value: wanted } = equalSchema.parse(value);
      return { kind: 'propertyEquals', key: propertyKey, path: objectName ?? null, value: wanted };
    }
    case 'isAdmin':
      return { kind: 'isAdmin', wanted: z.boolean().parse(value) };
    default:
      throw new Error(`The sandbox has not built the display condition ${name}.`);
  }
}

/** Whether a condition holds. */
export function holds(condition: Condition, scope: ConditionScope): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, scope));
    case 'any':
      return condition.of.some((part) => holds(part, scope));
    case 'not':
      return !holds(condition.of, scope);
    case 'issueType':
      return condition.names.includes(scope.issueType);
    case 'propertyExists':
      return Object.hasOwn(scope.properties, condition.key);
    case 'propertyEquals':
      return String(propertyAt(scope, condition)) === String(condition.value);
    case 'isAdmin':
      return scope.admin === condition.wanted;
  }
}

function propertyAt(
  { properties }: ConditionScope,
  { key, path }: { readonly key: string; readonly path: string | null },
): unknown {
  let value: unknown = Object.hasOwn(properties, key) ? properties[key] : undefined;
  for (const name of path?.split('.') ?? [])
    value =
      typeof value === 'object' && value !== null
        ? new Map<string, unknown>(Object.entries(value)).get(name)
        : undefined;
  return value;
}
