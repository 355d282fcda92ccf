import { parseExpression } from '../expression/parse';
import { propertyValue } from '../expression/property-value';
import { propertyOf, type ProductEvent } from './product-event';
import type { Trigger } from './read-triggers';

/**
 * `payloadIncludeProperties`: the values of the paths that a trigger asks for, under the paths as it wrote them. What is
 * missing is absent.
 */
export function includeProperties({ propertyPaths }: Trigger, event: ProductEvent): Readonly<Record<string, unknown>> {
  if (propertyPaths.length === 0) return {};
  const found = propertyPaths.flatMap((path): [string, unknown][] => {
    const value = valueAt(path, event);
    return value === null ? [] : [[path, value]];
  });
  return { payloadIncludeProperties: Object.fromEntries(found) };
}

function valueAt(path: string, event: ProductEvent): unknown {
  const parsed = parseExpression(`event.${path}`);
  const [entity, properties, key, ...inside] = parsed.kind === 'path' ? parsed.steps.map(({ name }) => name) : [];
  if (entity === undefined || properties !== 'properties' || key === undefined)
    throw new Error(`'${path}' is no path of an entity property, as in issue.properties['key'].path.`);
  return propertyValue(propertyOf(event, entity, key), inside);
}
