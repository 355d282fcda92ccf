import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Scopes } from './load-tools';

const MANIFEST = 'manifest.yml';

const moduleSchema = z.looseObject({ key: z.string() });
const functionSchema = z.looseObject({
  key: z.string(),
  handler: z.string(),
  runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
});
const entitySchema = z.looseObject({
  name: z.string(),
  indexes: z.array(z.union([z.string(), z.looseObject({ range: z.array(z.string()).optional() })])).optional(),
});
const scopesSchema = z.union([z.array(z.string()), z.record(z.string(), z.unknown())]);
const manifestSchema = z.looseObject({
  app: z.looseObject({
    runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
    compatibility: z.record(z.string(), z.unknown()).optional(),
    storage: z.looseObject({ entities: z.array(entitySchema).optional() }).optional(),
  }),
  modules: z.record(z.string(), z.array(moduleSchema)).default({}),
  permissions: z.looseObject({ scopes: scopesSchema.optional() }).optional(),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestPath = readonly (string | number)[];

/** An app's folder as the checks look at it. */
export type App = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly manifestFile: string;
  /** Of the entry of the manifest at this path. */
  readonly lineOf: (path: ManifestPath) => number;
  /** Files of `src/` that hold code, from the app's folder, with `/` between folders. */
  readonly sources: readonly string[];
  readonly read: (file: string) => string;
};

/** @throws when the manifest is not of a manifest's general shape, in which case the official validator says more. */
export function readApp(folder: string): App {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(read(MANIFEST), { lineCounter: lines });
  const manifest = manifestSchema.parse(document.toJS());

  /** Where the entry begins: at its key in a map, at its value in a list. */
  const lineOf = (path: ManifestPath): number => {
    const parent = document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    const node = pair ? pair.key : isCollection(parent) ? parent.get(last, true) : undefined;
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  return { folder, manifest, manifestFile: MANIFEST, lineOf, sources: sourcesIn(folder, 'src'), read };
}

function sourcesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(folder, path);
    return /\.[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

export const functionsOf = ({ modules }: Manifest): readonly z.output<typeof functionSchema>[] =>
  z.array(functionSchema).parse(modules['function'] ?? []);

/** The names of the scopes, which a manifest gives as a list or, with options, as a map. */
export function scopeNames(scopes: Scopes = []): readonly string[] {
  return isList(scopes) ? scopes : Object.keys(scopes);
}

const isList = (scopes: Scopes): scopes is readonly string[] => Array.isArray(scopes);

export type ManifestEvent = { readonly name: string; readonly at: ManifestPath };

const triggerEvents = z.array(z.union([z.string(), z.looseObject({ eventType: z.string() })]));

/** The events that the triggers take, in their short form (a name) or with a filter of their own. */
export const eventsOf = ({ manifest }: App): readonly ManifestEvent[] =>
  (manifest.modules['trigger'] ?? []).flatMap((trigger, at) =>
    triggerEvents.parse(trigger['events'] ?? []).map((event, index) => ({
      name: typeof event === 'string' ? event : event.eventType,
      at: ['modules', 'trigger', at, 'events', index],
    })),
  );
