import { z } from 'zod';
import { jsonBytes } from '../json';
import { batchAnswer, entryJson, firstProblem, forKey, KEY_NOT_FOUND, problemAnswer } from './answers';
import {
  badRequest,
  keyProblem,
  MAX_KEYS_PER_REQUEST,
  MAX_REQUEST_BYTES,
  ttlProblem,
  valueProblem,
  type Problem,
} from './limits';
import { ttlSchema } from './single';
import type { KvsStore } from './store';

// Strict: a key policy is not available in a batch or a transaction.
const optionsSchema = z.strictObject({ ttl: ttlSchema }).optional();
const setItemSchema = z.object({ key: z.string(), value: z.unknown().optional(), options: optionsSchema });
const keyItemSchema = z.object({ key: z.string() });

export const batchSetSchema = z.array(setItemSchema);
export const batchDeleteSchema = z.array(keyItemSchema);
export const batchGetSchema = z.array(keyItemSchema);
export const transactionSchema = z.object({
  set: z.array(setItemSchema).default([]),
  delete: z.array(keyItemSchema).default([]),
});

export function batchSet(store: KvsStore, items: z.infer<typeof batchSetSchema>): Response {
  const refused = sizeProblem(items);
  if (refused) return problemAnswer(refused);
  return batchAnswer(
    items.map(({ key, value, options }) =>
      forKey(key, firstProblem(valueProblem(value), ttlProblem(options?.ttl)), () => {
        store.set(key, value, options?.ttl);
        return {};
      }),
    ),
  );
}

export function batchDelete(store: KvsStore, items: z.infer<typeof batchDeleteSchema>): Response {
  const refused = sizeProblem(items);
  if (refused) return problemAnswer(refused);
  return batchAnswer(items.map(({ key }) => forKey(key, null, () => (store.delete(key) ? {} : KEY_NOT_FOUND))));
}

export function batchGet(store: KvsStore, items: z.infer<typeof batchGetSchema>): Response {
  const refused = sizeProblem(items);
  if (refused) return problemAnswer(refused);
  return batchAnswer(
    items.map(({ key }) =>
      forKey(key, null, () => {
        const entry = store.get(key);
        return entry ? entryJson(entry) : KEY_NOT_FOUND;
      }),
    ),
  );
}

/** All of it or nothing. */
export function transact(store: KvsStore, { set, delete: deleted }: z.infer<typeof transactionSchema>): Response {
  const problem = firstProblem(
    sizeProblem([...set, ...deleted]),
    ...[...set, ...deleted].map(({ key }) => keyProblem(key)),
    ...set.map(({ value, options }) => firstProblem(valueProblem(value), ttlProblem(options?.ttl))),
  );
  if (problem) return problemAnswer(problem);
  for (const { key, value, options } of set) store.set(key, value, options?.ttl);
  for (const { key } of deleted) store.delete(key);
  return new Response(null, { status: 204 });
}

function sizeProblem(items: readonly { readonly key: string }[]): Problem | null {
  if (items.length > MAX_KEYS_PER_REQUEST)
    return badRequest('TOO_MANY_KEYS', `More than ${MAX_KEYS_PER_REQUEST} keys in one request.`);
  if (new Set(items.map(({ key }) => key)).size < items.length)
    return badRequest('DUPLICATE_KEY', 'A key stands twice in the request.');
  return jsonBytes(items) > MAX_REQUEST_BYTES
    ? badRequest('MAX_SIZE', `The request has more than ${MAX_REQUEST_BYTES} bytes.`)
    : null;
}
