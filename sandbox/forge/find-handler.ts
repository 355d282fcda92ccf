import type { Manifest, ManifestModule } from './load-manifest';

/** The app's code: what `src/index.ts` exports. */
export type LoadApp = () => Promise<object>;
export type Handler = (request: unknown, runtimePayload: unknown) => unknown;

/**
 * Finds the function that answers a module's frames.
 * @throws when the module has none, or the app does not export it.
 */
export async function findHandler(
  manifest: Manifest,
  module: ManifestModule,
  loadApp: LoadApp,
): Promise<{ readonly functionKey: string; readonly handler: Handler }> {
  const { key, resolver } = module;
  if (resolver === null) throw new Error(`The module ${key} has no resolver: it cannot be invoked.`);
  const named = manifest.functions.find((candidate) => candidate.key === resolver);
  if (!named) throw new Error(`The manifest has no function ${resolver}, which the module ${key} names.`);
  const [file, name = ''] = named.handler.split('.');
  if (file !== 'index') throw new Error(`The sandbox has not built handlers outside src/index.ts (${named.handler}).`);
  const handler: unknown = new Map(Object.entries(await loadApp())).get(name);
  if (!isHandler(handler)) throw new Error(`src/index.ts does not export a function ${name} (${named.handler}).`);
  return { functionKey: named.key, handler };
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';
