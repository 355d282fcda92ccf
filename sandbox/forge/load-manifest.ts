import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConditions, type Condition } from './display-conditions';
import { readTriggers, type Trigger } from './events/read-triggers';
import { checkConsumerFunctions } from './queues/check-functions';
import { readConsumers, type Consumer } from './queues/read-consumers';
import { readSchedules, type Schedule } from './schedules/read-schedules';

/** Modules whose functions nobody would ever call here. */
const NOT_BUILT = ['fifoConsumer', 'webtrigger'];
/** Modules of which the platform takes one alone. */
const AT_MOST_ONE = ['jira:globalPage'];
const APP_ARI = /^ari:cloud:ecosystem::app\/(?<id>[0-9a-f-]{36})$/;

const moduleSchema = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  icon: z.string().optional(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  dynamicProperties: z.object({ function: z.string() }).optional(),
  adfExport: z.object({ function: z.string() }).optional(),
  displayConditions: z.unknown().optional(),
});
const functionSchema = z.looseObject({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});
const scopesSchema = z.union([
  z.array(z.string()),
  z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() })),
]);

const manifestSchema = z.looseObject({
  app: z.looseObject({ id: z.string().regex(APP_ARI) }),
  modules: z.looseObject({
    function: z.array(functionSchema).default([]),
    trigger: z.array(z.unknown()).default([]),
    consumer: z.array(z.unknown()).default([]),
    scheduledTrigger: z.array(z.unknown()).default([]),
  }),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  permissions: z
    .looseObject({
      scopes: scopesSchema.default([]),
      content: z.record(z.string(), z.array(z.string())).default({}),
      external: z.record(z.string(), z.unknown()).default({}),
    })
    .default({ scopes: [], content: {}, external: {} }),
});

/** A module that people see or that Jira reads, with all that its entry in the manifest says. */
export type ManifestModule = {
  /** For example `jira:issuePanel`. */
  readonly type: string;
  readonly key: string;
  readonly title: string | null;
  /** As written, for example `resource:app;icon.svg`. */
  readonly icon: string | null;
  readonly resource: string | null;
  /** Key of the function that answers its frames. */
  readonly resolver: string | null;
  /** Key of the function that makes its status, of a context panel. */
  readonly dynamicProperties: string | null;
  /** Key of the function that makes its document when a page is exported, of a macro. */
  readonly adfExport: string | null;
  /** When it is shown; null: always. */
  readonly displayConditions: Condition | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type Scope = { readonly name: string; readonly allowImpersonation: boolean };

export type AppFunction = {
  readonly key: string;
  readonly handler: string;
  /** null: the platform's own limit holds. */
  readonly timeoutSeconds: number | null;
};

export type Manifest = {
  /** The UUID in the app's ARI. */
  readonly appId: string;
  readonly modules: readonly ManifestModule[];
  readonly triggers: readonly Trigger[];
  readonly consumers: readonly Consumer[];
  readonly schedules: readonly Schedule[];
  readonly functions: readonly AppFunction[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly scopes: readonly Scope[];
  /** What the frames' content policy grows by. */
  readonly content: Readonly<Record<string, readonly string[]>>;
  readonly external: Readonly<Record<string, unknown>>;
};

/** Reads a manifest. @throws with the file's path when it is no manifest that the sandbox understands. */
export function loadManifest(path: string): Manifest {
  const parsed = manifestSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success)
    throw new Error(`${path} is not a manifest the sandbox understands: ${z.prettifyError(parsed.error)}`);
  const { app, modules, resources, permissions } = parsed.data;
  const { function: functions, ...others } = modules;
  const notBuilt = NOT_BUILT.find((type) => type in others);
  if (notBuilt) throw new Error(`${path}: The sandbox has not built modules of type ${notBuilt}.`);
  return {
    appId: APP_ARI.exec(app.id)?.groups?.['id'] ?? app.id,
    modules: Object.entries(others).flatMap(([type, entries]) =>
      named(`${path}, modules of type ${type}`, () => readModules(type, entries)),
    ),
    triggers: named(`${path}, triggers`, () => readTriggers(modules.trigger)),
    consumers: named(`${path}, consumers`, () => {
      const consumers = readConsumers(modules.consumer);
      checkConsumerFunctions(consumers, others);
      return consumers;
    }),
    schedules: named(`${path}, scheduled triggers`, () => readSchedules(modules.scheduledTrigger)),
    functions: functions.map(({ key, handler, timeoutSeconds = null }) => ({ key, handler, timeoutSeconds })),
    resources,
    scopes: readScopes(permissions.scopes),
    content: permissions.content,
    external: permissions.external,
  };
}

/** @throws with the place in front of what is wrong there. */
function named<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    throw new Error(`${place}: ${message}`);
  }
}

function readModules(type: string, entries: unknown): ManifestModule[] {
  const modules = z.array(moduleSchema).parse(entries);
  if (AT_MOST_ONE.includes(type) && modules.length > 1) throw new Error('An app has one at most.');
  return modules.map(
    ({ key, title, icon, resource, resolver, dynamicProperties, adfExport, displayConditions, ...rest }) => ({
      type,
      key,
      title: title ?? null,
      icon: icon ?? null,
      resource: resource ?? null,
      resolver: resolver?.function ?? null,
      dynamicProperties: dynamicProperties?.function ?? null,
      adfExport: adfExport?.function ?? null,
      displayConditions: displayConditions === undefined ? null : readConditions(displayConditions),
      properties: rest,
    }),
  );
}

const readScopes = (scopes: z.infer<typeof scopesSchema>): Scope[] =>
  Array.isArray(scopes)
    ? scopes.map((name) => ({ name, allowImpersonation: false }))
    : Object.entries(scopes).map(([name, { allowImpersonation }]) => ({
        name,
        allowImpersonation: allowImpersonation ?? false,
      }));

/** @throws when the manifest has no module with this key. */
export function moduleByKey(manifest: Manifest, key: string): ManifestModule {
  const found = manifest.modules.find((module) => module.key === key);
  if (!found) {
    const known = manifest.modules.filter((module) => module.resolver !== null).map((module) => module.key);
    throw new Error(`The manifest has no module ${key}. Modules that can be invoked: ${known.join(', ')}.`);
  }
  return found;
}

export const modulesOfType = (manifest: Manifest, type: string): readonly ManifestModule[] =>
  manifest.modules.filter((module) => module.type === type);
