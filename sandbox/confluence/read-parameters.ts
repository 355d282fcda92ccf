import type { ProductContext } from '../core/product';
import { refuseParameter, refuseUnbuilt } from './errors';

/** The path and the query of a request. */
export type Parameters = {
  /** A numeric id in the path, under the name that the official path gives it. @throws 400 when it is no number. */
  id(name: string): string;
  query(name: string): string | undefined;
  /** A list, repeated or separated by commas; undefined where the parameter is absent. */
  list(name: string): readonly string[] | undefined;
  /** Numeric ids in the query. */
  ids(name: string): readonly string[] | undefined;
  /** One of the official values. @throws 400 for any other. */
  choice<T extends string>(name: string, values: readonly T[]): T | undefined;
  choices<T extends string>(name: string, values: readonly T[]): readonly T[] | undefined;
  flag(name: string, fallback?: boolean): boolean;
  /** Answers 501 when an official parameter is used that the sandbox lacks; `false` is as good as absent. */
  refuseUnbuilt(...names: readonly string[]): void;
};

export function readParameters(c: ProductContext): Parameters {
  const query = (name: string) => c.req.query(name);
  const list = (name: string) =>
    c.req
      .queries(name)
      ?.flatMap((part) => part.split(','))
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    query,
    list,
    id: (name) => numeric(name, c.req.param(name.replace(/[^A-Za-z0-9]/g, '_')) ?? ''),
    ids: (name) => list(name)?.map((value) => numeric(name, value)),
    choice: (name, values) => {
      const value = query(name);
      return value === undefined ? undefined : oneOf(name, value, values);
    },
    choices: (name, values) => list(name)?.map((value) => oneOf(name, value, values)),
    flag: (name, fallback = false) => {
      const value = query(name);
      return value === undefined ? fallback : oneOf(name, value, ['true', 'false']) === 'true';
    },
    refuseUnbuilt: (...names) => {
      const used = names.find((name) => ![undefined, 'false'].includes(query(name)));
      if (used) refuseUnbuilt(`the parameter ${used} of ${c.req.method} ${new URL(c.req.url).pathname}`);
    },
  };
}

const numeric = (name: string, value: string): string =>
  /^\d{1,18}$/.test(value)
    ? value
    : refuseParameter(`Provided value {${value}} for '${name}' is not the correct type. Expected type is long`);

const oneOf = <T extends string>(name: string, value: string, values: readonly T[]): T =>
  values.find((allowed) => allowed === value) ??
  refuseParameter(`Provided value {${value}} for '${name}' is not valid. Use one of: ${values.join(', ')}`);
