import type { Manifest } from './load-manifest';

/** The app's code: what `src/index.ts` exports. */
export type LoadApp = () => Promise<object>;
export type Handler = (request: unknown, runtimePayload: unknown) => unknown;

/** Finds the code of a function. @throws when the manifest has no such function, or the app does not export it. */
export async function findHandler(manifest: Manifest, functionKey: string, loadApp: LoadApp): Promise<Handler> {
  const named = manifest.functions.find((candidate) => candidate.key === functionKey);
  if (!named) throw new Error(`The manifest has no function ${functionKey}, which one of its modules names.`);
  const [file, name = ''] = named.handler.split('.');
  if (file !== 'index') throw new Error(`The sandbox has not built handlers outside src/index.ts (${named.handler}).`);
  const handler: unknown = new Map(Object.entries(await loadApp())).get(name);
  if (!isHandler(handler)) throw new Error(`src/index.ts does not export a function ${name} (${named.handler}).`);
  return handler;
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';
