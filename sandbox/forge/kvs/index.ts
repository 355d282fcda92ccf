import { z } from 'zod';
import type { RateLimits } from '../../limits';
import type { Site } from '../../site';
import type { Manifest } from '../load-manifest';
import { notBuilt, scopeRefusal } from '../refusals';
import { hasScope } from '../scopes';
import type { Switches } from '../switches';
import { problemAnswer } from './answers';
import type { KvsEntry } from './entry';
import { badRequest } from './limits';
import {
  batchDelete,
  batchDeleteSchema,
  batchGet,
  batchGetSchema,
  batchSet,
  batchSetSchema,
  transact,
  transactionSchema,
} from './many';
import { createQuota } from './quota';
import { deleteKey, deleteSchema, getKey, getSchema, queryKeys, querySchema, setKey, setSchema } from './single';
import { createKvsStore, type KvsStore } from './store';

/** Forge's key-value store, as `@forge/kvs` speaks to it. */
export type Kvs = {
  /** Answers a POST to `/api/v1/...` with a JSON body. */
  request(path: string, body: string): Promise<Response>;
  snapshot(): readonly KvsEntry[];
  restore(entries: readonly KvsEntry[]): void;
};

type Parts = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly switches: () => Switches;
  readonly limits: Pick<RateLimits, 'numbers'>;
};
type Operation = (store: KvsStore, body: unknown) => Response;

const operation =
  <T>(schema: z.ZodType<T>, handle: (store: KvsStore, body: T) => Response): Operation =>
  (store, body) => {
    const parsed = schema.safeParse(body);
    return parsed.success
      ? handle(store, parsed.data)
      : problemAnswer(badRequest('BAD_REQUEST', z.prettifyError(parsed.error)));
  };

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['/api/v1/get', operation(getSchema, getKey)],
  ['/api/v1/set', operation(setSchema, setKey)],
  ['/api/v1/delete', operation(deleteSchema, deleteKey)],
  ['/api/v1/query', operation(querySchema, queryKeys)],
  ['/api/v1/batch/get', operation(batchGetSchema, batchGet)],
  ['/api/v1/batch/set', operation(batchSetSchema, batchSet)],
  ['/api/v1/batch/delete', operation(batchDeleteSchema, batchDelete)],
  ['/api/v1/transaction', operation(transactionSchema, transact)],
]);

export function createKvs({ site, manifest, switches, limits }: Parts): Kvs {
  const store = createKvsStore({ site, switches });
  const quota = createQuota(site, limits);
  return {
    async request(path, body) {
      if (!hasScope(manifest, 'storage:app')) return scopeRefusal();
      const handle = OPERATIONS.get(path);
      if (!handle) return notBuilt(`storage at ${path}`);
      const json: unknown = JSON.parse(body);
      return namesEntity(json)
        ? notBuilt(`entities and conditions in storage (${path})`)
        : quota.spend(path, body, () => handle(store, json));
    },
    snapshot: store.snapshot,
    restore(entries) {
      store.restore(entries);
      quota.reset();
    },
  };
}

/** Batches and transactions take entities, conditions and checks too, which are another store. */
function namesEntity(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if (Array.isArray(body)) return body.some(isOfEntity);
  const parts = new Map<string, unknown>(Object.entries(body));
  return (
    isOfEntity(body) ||
    parts.has('check') ||
    [parts.get('set'), parts.get('delete')].some((items) => Array.isArray(items) && items.some(isOfEntity))
  );
}

const isOfEntity = (item: unknown) =>
  typeof item === 'object' && item !== null && ('entityName' in item || 'conditions' in item);
