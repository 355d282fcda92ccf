import { parse } from 'yaml';
import { z } from 'zod';
import type { AppCopy } from './app-copy';

const manifestSchema = z.object({ modules: z.object({ function: z.array(z.object({ handler: z.string() })) }) });

/**
 * Puts functions that do nothing in the place of the app's source, one for each that the manifest names. What the linter
 * and the bundler say of a mistake does not hang on how much source stands around it, and how long they take does.
 */
export function useSmallSource({ read, write, remove }: AppCopy): void {
  const { modules } = manifestSchema.parse(parse(read('manifest.yml')));
  const names = modules.function.map(({ handler }) => handler.split('.').at(-1) ?? handler);
  remove('src');
  write('src/index.ts', names.map((name) => `export const ${name} = (): null => null;\n`).join(''));
}
