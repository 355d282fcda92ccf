import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.cache', '.contracts', 'artifacts', 'coverage']);

/** Files of the project below a folder, from the root, with `/` between folders on every system. */
export function filesUnder(folder: string, matches: RegExp = /./): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(path, matches);
      return entry.isFile() && matches.test(path) ? [path] : [];
    });
}

export const readProjectFile = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
