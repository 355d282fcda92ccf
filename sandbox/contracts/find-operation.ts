import { judgeFor, type Judge } from './judge';
import { loadSpec } from './load-spec';
import { pointerTo, type OpenApi, type OperationSpec } from './open-api';
import type { SpecName } from './repair';

export type Found = {
  readonly specName: SpecName;
  readonly spec: OpenApi;
  readonly judge: Judge;
  readonly method: string;
  /** The official path, with `{name}` for parameters. */
  readonly path: string;
  readonly operation: OperationSpec;
  /** Pointer to the operation in its description. */
  readonly at: string;
};

type Entry = Found & { readonly pattern: RegExp; readonly parameters: number };

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const indexes = new Map<SpecName, readonly Entry[]>();

/** The official operation that a request reaches, literal segments before parameters. */
export function findOperation(method: string, pathname: string): Found | undefined {
  return indexFor(pathname).find((entry) => entry.method === method && entry.pattern.test(pathname));
}

/** The official operation with exactly this path template. */
export function findTemplate(method: string, template: string): Found | undefined {
  return indexFor(template).find((entry) => entry.method === method && entry.path === template);
}

function indexFor(path: string): readonly Entry[] {
  const name = path.startsWith('/wiki/api/v2/')
    ? 'confluence-v2'
    : path.startsWith('/wiki/')
      ? 'confluence-v1'
      : 'jira';
  const index = indexes.get(name) ?? buildIndex(name);
  indexes.set(name, index);
  return index;
}

function buildIndex(specName: SpecName): readonly Entry[] {
  const spec = loadSpec(specName);
  const judge = judgeFor(specName);
  return Object.entries(spec.paths)
    .flatMap(([path, item]) =>
      METHODS.flatMap((name) => {
        const operation = item[name];
        if (!operation) return [];
        const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
        const parameters = path.split('{').length;
        const at = pointerTo('paths', path, name);
        return [{ specName, spec, judge, method: name.toUpperCase(), path, operation, at, pattern, parameters }];
      }),
    )
    .sort((a, b) => a.parameters - b.parameters);
}
