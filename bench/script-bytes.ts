import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

/** Bytes of the scripts that a frame loads before it can be used. */
export type ScriptBytes = { readonly raw: number; readonly gzip: number };

const ROOT = join(__dirname, '..');
const chunkSchema = z.object({
  file: z.string(),
  isEntry: z.boolean().default(false),
  src: z.string().optional(),
  imports: z.array(z.string()).default([]),
});
type Chunks = ReadonlyMap<string, z.output<typeof chunkSchema>>;

/**
 * Builds with the app's own configuration, into a folder of its own, and adds up what is loaded at once.
 * @param root the folder with `index.html`.
 * @param screen the module that is loaded at once although it is imported lazily; null for none.
 */
export async function measureScripts(root: string, screen: string | null): Promise<ScriptBytes> {
  const out = join(ROOT, '.cache', 'bench', root.replaceAll('/', '-'));
  const config = join(ROOT, 'static/app/vite.config.mts');
  const options = ['--config', config, '--outDir', out, '--emptyOutDir', '--manifest', '--logLevel', 'warn'];
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // A process of its own, as in the app's build: what runs here would get into how Vite resolves modules.
  await promisify(execFile)(process.execPath, [vite, 'build', join(ROOT, root), ...options], { env: environment() });
  const manifest: unknown = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
  const chunks: Chunks = new Map(Object.entries(z.record(z.string(), chunkSchema).parse(manifest)));
  const codes = loadedAtOnce(chunks, screen).map((file) => readFileSync(join(out, file)));
  return {
    raw: codes.reduce((sum, code) => sum + code.length, 0),
    gzip: codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0),
  };
}

/** What tsx tells its children would change how Vite loads its configuration. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
}

/** The files of the entry and the screen with all that they import, and so on; what is imported lazily does not count. */
function loadedAtOnce(chunks: Chunks, screen: string | null): readonly string[] {
  const roots = [...chunks].filter(([, { isEntry, src }]) => isEntry || (screen !== null && src === screen));
  if (roots.length !== (screen === null ? 1 : 2))
    throw new Error(`The build has no chunk for ${screen ?? 'its entry'}.`);
  const reached = new Set(roots.map(([name]) => name));
  // A set's iteration goes on into what is added meanwhile.
  for (const name of reached) for (const next of chunks.get(name)?.imports ?? []) reached.add(next);
  return [...reached].flatMap((name) => chunks.get(name)?.file ?? []);
}
