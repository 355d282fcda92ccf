import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Validator } from './validator';

/** Names the folder in which a run keeps what it has compiled; inherited by every process of the run. */
export const COMPILED_FOLDER = 'CONTRACTS_COMPILED';

/** The validators that `compileAhead` made; none where it was not run, and then each is made when it is needed. */
export function compiledAhead(name: string): ReadonlyMap<string, Validator> {
  const folder = process.env[COMPILED_FOLDER];
  const path = folder === undefined ? undefined : join(folder, `${name}.cjs`);
  if (path === undefined || !existsSync(path)) return new Map();
  return createRequire(__filename)(path) as ReadonlyMap<string, Validator>;
}
