import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { scratchFolder } from '../support/scratch';

type AppUnderTest = {
  /** Modules as in a manifest, without the functions. */
  readonly modules: Readonly<Record<string, unknown>>;
  /** The app's functions by the name under which it exports them; the manifest names them so, too. */
  readonly functions?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly scopes?: readonly string[];
  /** `timeoutSeconds` of functions, by name. */
  readonly timeouts?: Readonly<Record<string, number>>;
  /** Folder of the resource `app`. */
  readonly resource?: string;
};

/** Writes a manifest. @returns its path. */
export function manifestWith({
  modules,
  functions = {},
  timeouts = {},
  scopes,
  resource = 'static/app/dist',
}: AppUnderTest): string {
  const path = join(scratchFolder('sandbox-manifest'), 'manifest.yml');
  const manifest = {
    app: { id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001' },
    modules: {
      ...modules,
      function: Object.keys(functions).map((key) => ({
        key,
        handler: `index.${key}`,
        ...(key in timeouts ? { timeoutSeconds: timeouts[key] } : {}),
      })),
    },
    resources: [{ key: 'app', path: resource }],
    permissions: { scopes: scopes ?? ['storage:app', 'read:jira-work', 'write:jira-work'] },
  };
  // JSON is YAML, too.
  writeFileSync(path, JSON.stringify(manifest));
  return path;
}

/** A sandbox with an app of the test's own in it. */
export const sandboxWith = (app: AppUnderTest): Sandbox =>
  createSandbox({ manifestPath: manifestWith(app), loadApp: async () => app.functions ?? {} });

/** A REST call to Jira as a person. @throws when it does not succeed. */
export async function asPerson(
  { site, request }: Sandbox,
  accountId: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Readonly<Record<string, unknown>>> {
  const call = new Request(`${site.baseUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await request('jira', call, { kind: 'user', accountId });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
