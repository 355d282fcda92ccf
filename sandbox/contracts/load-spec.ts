import { readFileSync } from 'node:fs';
import type { OpenApi } from './open-api';
import { applyRepairs } from './apply-repairs';
import { findSpecFile } from './contracts-folder';
import { OVERLAY } from './overlay';
import { ownSchemas } from './own-schemas';
import type { Repair, SpecName } from './repair';

/** Where the product mounts the paths of a description. */
const PREFIXES: Readonly<Record<SpecName, string>> = {
  jira: '',
  'confluence-v2': '/wiki/api/v2',
  'confluence-v1': '',
};
const raw = new Map<SpecName, string>();
const repaired = new Map<SpecName, OpenApi>();

/** The description with our repairs, its paths as the product serves them. @throws when the file is missing. */
export function loadSpec(name: SpecName): OpenApi {
  const known = repaired.get(name) ?? loadWith(name, OVERLAY);
  repaired.set(name, known);
  return known;
}

/** The same with other repairs; a fresh copy each time. */
export function loadWith(name: SpecName, repairs: readonly Repair[]): OpenApi {
  const text = raw.get(name) ?? readFileSync(findSpecFile(name), 'utf8');
  raw.set(name, text);
  const spec = JSON.parse(text) as OpenApi;
  const paths = Object.entries(spec.paths).map(([path, item]) => [PREFIXES[name] + path, item] as const);
  const mine = repairs.filter((repair) => repair.spec === name);
  const components = { ...spec.components, own: ownSchemas(name) };
  return applyRepairs({ ...spec, components, paths: Object.fromEntries(paths) }, mine);
}
