import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;

/** The packages that a module and its own modules import at once, oldest path first; lazy imports do not count. */
export function packagesOf(entries: readonly string[]): readonly string[] {
  const files = new Set(entries);
  const packages = new Set<string>();
  // A set's iteration goes on into what is added meanwhile.
  for (const file of files)
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) packages.add(name);
      const found = name.startsWith('.') ? sourceAt(join(dirname(file), name)) : undefined;
      if (found !== undefined) files.add(found);
    }
  return [...packages].sort();
}

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTED)].flatMap(([, from, bare]) => from ?? bare ?? []);

/** Style sheets and what has no source are no modules of ours. */
const sourceAt = (path: string): string | undefined => [`${path}.tsx`, `${path}.ts`].find((file) => existsSync(file));
