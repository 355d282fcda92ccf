import { findProductCalls, type ProductCall } from '../find-product-calls';
import type { Finding, Part } from '../finding';
import { lintCalls } from '../lint-calls';
import { loadManifestTools, readEventScopes, type Scopes } from '../load-tools';
import { eventsOf, scopeNames, type App } from '../read-app';

const STORAGE = 'storage:app';
const USES_STORAGE = /from '@forge\/kvs'/;

/**
 * The scopes of the manifest against what the app asks for: product calls, events, storage. The linter cannot see our
 * product calls where they are made, because all go through one door; it is shown each of them in a form that it reads.
 */
export async function checkScopes(app: App): Promise<readonly Part[]> {
  const calls = app.sources.flatMap((file) => findProductCalls(file, app.read(file)));
  const scopes = app.manifest.permissions?.scopes ?? [];
  const missing = await findMissing(app, calls, scopes);
  const unused: Finding[] = [];
  for (const name of scopeNames(scopes)) {
    if ((await findMissing(app, calls, without(scopes, name))).length > missing.length) continue;
    const line = app.lineOf(['permissions', 'scopes', Array.isArray(scopes) ? scopes.indexOf(name) : name]);
    unused.push({ level: 'warning', file: app.manifestFile, line, message: `nothing in src/ needs the scope ${name}` });
  }
  return [
    { name: 'none is missing', findings: missing },
    { name: 'none is unused', findings: unused },
    { name: 'every product call is judged', findings: await findUnjudged(app, calls) },
  ];
}

/** What is asked for beyond the given scopes. */
async function findMissing(app: App, calls: readonly ProductCall[], given: Scopes): Promise<readonly Finding[]> {
  const { getMissingScopes } = loadManifestTools();
  const known = readEventScopes();
  const forCalls = (await lintCalls(app.manifest, calls, given)).map(({ call: { file, line }, message }): Finding => ({
    level: 'error',
    file,
    line,
    message,
  }));
  // The validator asks it only of events in their short form.
  const forEvents = eventsOf(app).map(async ({ name, at }) =>
    (await getMissingScopes(given, known.get(name) ?? { current: [] })).map((scope): Finding => ({
      level: 'error',
      file: app.manifestFile,
      line: app.lineOf(at),
      message: `${name} requires "${scope}" scope`,
    })),
  );
  const storing = app.sources.filter((file) => USES_STORAGE.test(app.read(file)));
  const forStorage = scopeNames(given).includes(STORAGE) ? [] : storing;
  return [
    ...forCalls,
    ...(await Promise.all(forEvents)).flat(),
    ...forStorage.map((file): Finding => ({
      level: 'error',
      file,
      line: 0,
      message: `Forge storage requires "${STORAGE}" scope`,
    })),
  ];
}

/** Without any scope the linter must have something to say of each call; else it does not know it, or all may make it. */
async function findUnjudged({ manifest }: App, calls: readonly ProductCall[]): Promise<readonly Finding[]> {
  const judged = new Set((await lintCalls(manifest, calls, [])).map(({ call }) => call));
  return calls
    .filter((call) => !judged.has(call))
    .map(({ file, line, method, path }) => ({
      level: 'warning',
      file,
      line,
      message: `the API descriptions ask no scope for ${method} ${path}; is it the method that goes with this path?`,
    }));
}

const without = (scopes: Scopes, name: string): Scopes =>
  Array.isArray(scopes)
    ? scopes.filter((scope) => scope !== name)
    : Object.fromEntries(Object.entries(scopes).filter(([scope]) => scope !== name));
