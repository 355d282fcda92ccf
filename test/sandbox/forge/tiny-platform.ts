import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import Resolver from '@forge/resolver';
import { createClock } from '../../../sandbox/core/clock';
import { createHabits } from '../../../sandbox/core/habits';
import { createIds } from '../../../sandbox/core/ids';
import { createPeople } from '../../../sandbox/core/people';
import { createProduct, type Operation, type Product } from '../../../sandbox/core/product';
import { createForge } from '../../../sandbox/forge';
import { loadManifest, type Manifest } from '../../../sandbox/forge/load-manifest';
import { realNow } from '../../../sandbox/forge/runtime-globals';
import type { Forge } from '../../../sandbox/forge/types';
import { createRateLimits, type RateLimits } from '../../../sandbox/limits';
import { createProductDoor } from '../../../sandbox/product-door';
import type { Site } from '../../../sandbox/site';

export const USER = '712020:robin-responder';
const APP = '712020:app';
const PANEL = 'incident-panel';

type Resolve = (request: { payload: Record<string, unknown>; context: Record<string, unknown> }) => unknown;

export type TinyPlatform = {
  readonly forge: Forge;
  readonly limits: RateLimits;
  readonly site: Site;
  /** Runs code as a resolver of the app on the panel. */
  run(resolve: Resolve, payload?: unknown): Promise<unknown>;
};

type Options = {
  readonly manifest?: Partial<Manifest>;
  /** Functions of the app by the name under which the manifest knows them, beside the resolver. */
  readonly functions?: Readonly<Record<string, (...args: never[]) => unknown>>;
};

/** A platform over two products of one operation each, which answer who asked and what. */
export function createTinyPlatform({ manifest: changes, functions = {} }: Options = {}): TinyPlatform {
  const site: Site = {
    clock: createClock(realNow),
    ids: createIds({}),
    people: createPeople(),
    habits: createHabits(),
    baseUrl: 'http://localhost:8600',
    cloudId: randomUUID(),
    appAccountId: APP,
  };
  const person = {
    email: 'robin@example.test',
    admin: false,
    groups: [],
    accountType: 'atlassian',
    active: true,
  } as const;
  site.people.insert({ ...person, id: USER, displayName: 'Robin Responder', groups: [], timeZone: 'Europe/Berlin' });
  const jira = tinyProduct('jira', '/rest/api/3/issue/{issueIdOrKey}', [['read:jira-work'], ['read:issue:jira']]);
  const confluence = tinyProduct('confluence', '/wiki/api/v2/pages/{id}', [['read:page:confluence']]);
  const limits = createRateLimits(site.clock, () => forge.switches());
  const { exchange } = createProductDoor({ site, products: { jira, confluence }, limits });
  const ours = loadManifest(join(__dirname, '../../../manifest.yml'));
  const named = Object.keys(functions).map((key) => ({ key, handler: `index.${key}`, timeoutSeconds: null }));
  // What the app's own modules would do by themselves is not this platform's.
  const manifest = { ...ours, schedules: [], consumers: [], functions: [...ours.functions, ...named], ...changes };
  const resolvers = new Map<string, Resolve>();
  const forge: Forge = createForge({
    site,
    limits,
    jira,
    confluence,
    exchange,
    manifest,
    loadApp: async () => ({ ...functions, resolver: definitionsOf(resolvers) }),
  });
  return {
    forge,
    limits,
    site,
    run(resolve, payload) {
      const functionKey = randomUUID();
      resolvers.set(functionKey, resolve);
      const place = {
        moduleKey: PANEL,
        localId: 'local',
        extension: { type: 'jira:issuePanel', issue: { id: '10001', key: 'INC-1' } },
      };
      return forge.invoke({ accountId: USER, place, functionKey, payload });
    },
  };
}

function definitionsOf(resolvers: ReadonlyMap<string, Resolve>) {
  const resolver = new Resolver();
  for (const [key, resolve] of resolvers) resolver.define(key, resolve);
  return resolver.getDefinitions();
}

function tinyProduct(name: Product['name'], path: string, scopes: Operation['scopes']): Product {
  const operation: Operation = {
    method: 'GET',
    path,
    scopes,
    points: () => 2,
    handle: (c) =>
      c.json({ product: name, actor: c.env.actor, url: new URL(c.req.url).pathname, seen: new Date().getFullYear() }),
  };
  return createProduct({ name, operations: [operation], onError: (error, c) => c.json({ error: String(error) }, 500) });
}

/** An answer as the app's code reads it. */
export async function readAnswer(answer: {
  readonly status: number;
  json(): Promise<unknown>;
}): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) };
}
