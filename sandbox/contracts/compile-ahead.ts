import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { adfModule } from './adf-schema';
import { contractsFolder, findSpecFile, SPEC_NAMES } from './contracts-folder';
import type { Direction } from './convert-schema';
import { findTemplate, type Found } from './find-operation';
import { loadSpec } from './load-spec';
import { ownSchemaAt } from './own-schemas';
import type { SpecName } from './repair';
import { createSchemaCompiler } from './schema-compiler';
import { answerOf, bodyOf, parametersOf, type SchemaAt } from './schemas-of';

type Named = { readonly method: string; readonly path: string };
type Wanted = readonly [at: SchemaAt, direction: Direction];

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, '.cache', 'contracts');
const KEPT_MS = 24 * 3_600_000;

/**
 * Compiles the schemas of some operations, and that of documents, into files, so that no process of a run has to do it
 * again. Does nothing where the same was compiled before: same files, repairs, code, packages and operations.
 * @returns the folder that `COMPILED_FOLDER` is to name.
 */
export function compileAhead(operations: readonly Named[]): string {
  const folder = join(CACHE, hashOf(operations));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  // Made aside and moved as a whole, so that nobody ever reads half of it.
  const aside = mkdtempSync(join(CACHE, 'making-'));
  try {
    writeFileSync(join(aside, 'adf.cjs'), adfModule());
    for (const name of contractsFolder() ? SPEC_NAMES : []) {
      const wanted = wantedOf(name, operations);
      writeFileSync(join(aside, `${name}.cjs`), createSchemaCompiler(loadSpec(name)).moduleOf(wanted));
    }
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/** What nobody has made lately; another run may be reading what was made just now. */
function removeOld(): void {
  for (const path of readdirSync(CACHE).map((name) => join(CACHE, name)))
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
}

function wantedOf(name: SpecName, operations: readonly Named[]): readonly Wanted[] {
  const found = operations
    .flatMap(({ method, path }) => findTemplate(method, path) ?? [])
    .filter(({ specName }) => specName === name);
  const fields: readonly Wanted[] = [
    [ownSchemaAt('setFields'), 'request'],
    [ownSchemaAt('shownFields'), 'response'],
  ];
  return [[ownSchemaAt('errorBody'), 'response'], ...(name === 'jira' ? fields : []), ...found.flatMap(schemasOf)];
}

function schemasOf(found: Found): readonly Wanted[] {
  const wanted: readonly (readonly [SchemaAt | null | undefined, Direction])[] = [
    ...parametersOf(found).map(({ schemaAt }) => [schemaAt, 'response'] as const),
    [bodyOf(found)?.schemaAt, 'request'],
    ...Object.keys(found.operation.responses).map((status) => [answerOf(found, status)?.schemaAt, 'response'] as const),
  ];
  return wanted.flatMap(([at, direction]) => (at ? [[at, direction] as const] : []));
}

function hashOf(operations: readonly Named[]): string {
  const hash = createHash('sha256').update(JSON.stringify(operations.map(({ method, path }) => `${method} ${path}`)));
  const sources = readdirSync(__dirname).map((name) => join(__dirname, name));
  const specs = contractsFolder() ? SPEC_NAMES.map(findSpecFile) : [];
  for (const path of [...sources, ...specs, join(ROOT, 'package-lock.json')]) hash.update(readFileSync(path));
  return hash.digest('hex');
}
