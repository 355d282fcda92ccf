import type { ReadPath } from './evaluate';
import { memberOf } from './member-of';

/** What `event` is: the payload, and the values of entity properties. */
export type EventScope = {
  readonly payload: unknown;
  /** A property's value by entity, key and the path inside; null where it is missing. */
  readonly property: (entity: string, key: string, path: readonly string[]) => unknown;
};

/** Paths of `event`, in a trigger's filter. What is missing in the payload is an error unless `?.` leads to it. */
export const readEventPath =
  ({ payload, property }: EventScope): ReadPath =>
  (steps) => {
    const [runtime, entity, properties, key, ...path] = steps.map(({ name }) => name);
    if (runtime === 'runtime') {
      if (entity === undefined || properties !== 'properties' || key === undefined)
        throw new Error("event.runtime holds properties only, as in event.runtime.issue.properties['key'].path");
      return property(entity, key, path);
    }
    let value = payload;
    for (const { name, optional } of steps) {
      if (optional && (value === null || value === undefined)) return null;
      const inside = memberOf(value, name);
      if (inside === undefined && !optional) throw new Error(`there is no '${name}' in the event`);
      value = inside;
    }
    return value ?? null;
  };
