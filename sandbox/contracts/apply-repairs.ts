import type { OpenApi } from './open-api';
import { lookUp } from './open-api';
import type { Repair } from './repair';

/** Changes the description in place. @throws when a repair's place is gone, because then it must be looked at again. */
export function applyRepairs(spec: OpenApi, repairs: readonly Repair[]): OpenApi {
  for (const { schema, at, merge } of repairs) {
    const target = lookUp(spec, schema + at) as Record<string, unknown>;
    for (const [keyword, value] of Object.entries(merge)) {
      if (value === null) delete target[keyword];
      else target[keyword] = value;
    }
  }
  return spec;
}
