import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenApi } from './open-api';
import { applyRepairs } from './apply-repairs';
import { OVERLAY } from './overlay';
import type { Repair, SpecName } from './repair';

/** How the official files are called, and where the product mounts their paths. */
const FILES: Readonly<Record<SpecName, { readonly starts: string; readonly prefix: string }>> = {
  jira: { starts: 'jira-platform-v3', prefix: '' },
  'confluence-v2': { starts: 'confluence-v2', prefix: '/wiki/api/v2' },
  'confluence-v1': { starts: 'confluence-v1', prefix: '' },
};
const ROOT = resolve(__dirname, '../../..');
const raw = new Map<SpecName, string>();
const repaired = new Map<SpecName, OpenApi>();

/** CONTRACTS_DIR, else `.contracts` in the project; undefined where no official description lies there. */
export function contractsFolder(): string | undefined {
  const folder = process.env.CONTRACTS_DIR ? resolve(ROOT, process.env.CONTRACTS_DIR) : join(ROOT, '.contracts');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json')) ? folder : undefined;
}

/** The description with our repairs, its paths as the product serves them. @throws when the file is missing. */
export function loadSpec(name: SpecName): OpenApi {
  const known = repaired.get(name) ?? loadWith(name, OVERLAY);
  repaired.set(name, known);
  return known;
}

/** The same with other repairs; a fresh copy each time. */
export function loadWith(name: SpecName, repairs: readonly Repair[]): OpenApi {
  const spec = JSON.parse(readText(name)) as OpenApi;
  const paths = Object.entries(spec.paths).map(([path, item]) => [FILES[name].prefix + path, item] as const);
  const mine = repairs.filter((repair) => repair.spec === name);
  return applyRepairs({ ...spec, paths: Object.fromEntries(paths) }, mine);
}

function readText(name: SpecName): string {
  const known = raw.get(name);
  if (known !== undefined) return known;
  const folder = contractsFolder();
  if (folder === undefined) throw new Error('There are no official API descriptions: set CONTRACTS_DIR.');
  // The names end with a date, so the newest sorts last.
  const file = readdirSync(folder)
    .filter((entry) => entry.startsWith(FILES[name].starts) && entry.endsWith('.json'))
    .sort()
    .at(-1);
  if (file === undefined) throw new Error(`${folder} has no file ${FILES[name].starts}*.json.`);
  const text = readFileSync(join(folder, file), 'utf8');
  raw.set(name, text);
  return text;
}
