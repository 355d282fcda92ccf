import { z } from 'zod';
import { entryJson, firstProblem, KEY_CONFLICT, KEY_NOT_FOUND, problemAnswer } from './answers';
import { badRequest, keyProblem, ttlProblem, valueProblem } from './limits';
import type { KvsStore } from './store';

export const ttlSchema = z
  .object({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .optional();
const metadataSchema = z.array(z.string()).optional();

export const getSchema = z.object({
  key: z.string(),
  options: z.object({ metadataFields: metadataSchema }).optional(),
});
export const setSchema = z.object({
  key: z.string(),
  value: z.unknown().optional(),
  options: z
    .object({
      ttl: ttlSchema,
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: metadataSchema,
    })
    .optional(),
});
export const deleteSchema = z.object({ key: z.string() });
export const querySchema = z.object({
  limit: z.number().int().positive().optional(),
  after: z.string().optional(),
  where: z
    .tuple([
      z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.tuple([z.string()]) }),
    ])
    .optional(),
  options: z.object({ metadataFields: metadataSchema }).optional(),
});

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

export function getKey(store: KvsStore, { key }: z.infer<typeof getSchema>): Response {
  const problem = keyProblem(key);
  if (problem) return problemAnswer(problem);
  const entry = store.get(key);
  return entry ? Response.json(entryJson(entry)) : problemAnswer(KEY_NOT_FOUND);
}

export function setKey(store: KvsStore, { key, value, options = {} }: z.infer<typeof setSchema>): Response {
  const { ttl, keyPolicy, returnValue } = options;
  const problem = firstProblem(keyProblem(key), valueProblem(value), ttlProblem(ttl));
  if (problem) return problemAnswer(problem);
  if (returnValue && keyPolicy !== 'OVERRIDE')
    return problemAnswer(badRequest('INVALID_OPTIONS', 'returnValue needs OVERRIDE.'));
  if (keyPolicy === 'FAIL_IF_EXISTS' && store.get(key)) return problemAnswer(KEY_CONFLICT);
  const { previous, latest } = store.set(key, value, ttl);
  const returned = returnValue === 'PREVIOUS' ? previous : returnValue === 'LATEST' ? latest : undefined;
  return returned ? Response.json(entryJson(returned)) : new Response(null, { status: 200 });
}

export function deleteKey(store: KvsStore, { key }: z.infer<typeof deleteSchema>): Response {
  const problem = keyProblem(key);
  if (problem) return problemAnswer(problem);
  return store.delete(key) ? new Response(null, { status: 204 }) : problemAnswer(KEY_NOT_FOUND);
}

/** One page of keys by prefix; the cursor is the last key of the page before, and means nothing to the app. */
export function queryKeys(
  store: KvsStore,
  { limit = DEFAULT_LIMIT, after, where }: z.infer<typeof querySchema>,
): Response {
  if (limit > MAX_LIMIT) return problemAnswer(badRequest('QUERY_LIMIT_INVALID', `The limit is above ${MAX_LIMIT}.`));
  const found = store.beginningWith(where?.[0].values[0] ?? '');
  const from = after === undefined ? 0 : found.findIndex(({ id }) => encodeCursor(id) === after) + 1;
  if (after !== undefined && from === 0) return problemAnswer(badRequest('CURSOR_INVALID', 'The cursor is not valid.'));
  const page = found.slice(from, from + limit);
  const last = page.at(-1);
  const more = last !== undefined && from + limit < found.length;
  return Response.json({ data: page.map(entryJson), ...(more ? { cursor: encodeCursor(last.id) } : {}) });
}

const encodeCursor = (key: string) => Buffer.from(key).toString('base64url');
