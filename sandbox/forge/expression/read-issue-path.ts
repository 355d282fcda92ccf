import type { ReadPath } from './evaluate';
import { memberOf } from './member-of';

/**
 * Paths of `issue`, in the expression of a workflow module: of an issue only its properties are built. A property or a value in
 * one that is missing is null; to look into null is an error unless `?.` does it.
 */
export const readIssuePath =
  (properties: Readonly<Record<string, unknown>>): ReadPath =>
  ([first, key, ...path]) => {
    if (first?.name !== 'properties' || key === undefined)
      throw new Error("the sandbox knows of an issue only properties, as in issue.properties['key'].path");
    let value: unknown = memberOf(properties, key.name) ?? null;
    for (const { name, optional } of path) {
      if (value === null) {
        if (optional) return null;
        throw new Error(`there is no '${name}' in null`);
      }
      value = memberOf(value, name) ?? null;
    }
    return value;
  };
