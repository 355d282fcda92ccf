import type { KvsEntry } from './entry';
import { keyProblem, type Problem } from './limits';

export const problemAnswer = ({ status, code, message }: Problem): Response =>
  Response.json({ code, message }, { status });

export const KEY_NOT_FOUND: Problem = { status: 404, code: 'KEY_NOT_FOUND', message: 'There is no such key.' };
export const KEY_CONFLICT: Problem = { status: 409, code: 'KEY_CONFLICT', message: 'The key exists already.' };

/** An entry as the wire has it: times in epoch milliseconds, but the time of expiry in ISO 8601. */
export const entryJson = ({ id, value, createdAt, updatedAt, expiresAt }: KvsEntry) => ({
  key: id,
  value,
  createdAt,
  updatedAt,
  ...(expiresAt === null ? {} : { expireTime: new Date(expiresAt).toISOString() }),
});

export const firstProblem = (...problems: readonly (Problem | null)[]): Problem | null =>
  problems.find((problem) => problem !== null) ?? null;

type KeyResult = { readonly key: string } & ({ readonly done: object } | { readonly problem: Problem });

/** The answer of a batch: what succeeded and what failed, key by key. */
export function batchAnswer(results: readonly KeyResult[]): Response {
  return Response.json({
    successfulKeys: results.flatMap((result) => ('done' in result ? [{ key: result.key, ...result.done }] : [])),
    failedKeys: results.flatMap((result) =>
      'problem' in result
        ? [{ key: result.key, error: { code: result.problem.code, message: result.problem.message } }]
        : [],
    ),
  });
}

/** Does one key's part of a batch. */
export function forKey(key: string, problem: Problem | null, work: () => object | Problem): KeyResult {
  const refused = keyProblem(key) ?? problem;
  if (refused) return { key, problem: refused };
  const done = work();
  return isProblem(done) ? { key, problem: done } : { key, done };
}

const isProblem = (value: object | Problem): value is Problem => 'status' in value && 'code' in value;
