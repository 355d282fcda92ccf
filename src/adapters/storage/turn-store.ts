import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { TurnStore } from '../../ports';
import { isKeyConflict, type StorageCall } from './storage-call';

const turn = z.object({
  v: z.literal(1),
  until: z.iso.datetime(),
  done: z.boolean(),
  work: z.unknown(),
  earlier: z.array(z.unknown()),
});
const head = z.object({ v: z.literal(1), n: z.int().min(1) });

// Long after any try there is the record and the tickets themselves; storage need not keep turns for ever.
export const TTL = { unit: 'DAYS', value: 180 } as const;

/** Turns at one kind of work, each under a key that can be taken only once. */
export function turnStore<Work>(storageCall: StorageCall, kind: string, work: z.ZodType<Work>): TurnStore<Work> {
  const keyOf = (subject: string, n: number) => `${kind}:${subject}:${String(n)}`;
  const headOf = (subject: string) => `${kind}-head:${subject}`;
  return {
    async claim(subject, n, mine) {
      try {
        await storageCall(() => kvs.set(keyOf(subject, n), mine, { keyPolicy: 'FAIL_IF_EXISTS', ttl: TTL }));
        return true;
      } catch (error) {
        if (isKeyConflict(error)) return false;
        throw error;
      }
    },
    async read(subject, n) {
      const found = await storageCall(() => kvs.get(keyOf(subject, n)));
      if (found === undefined) return null;
      const stored = turn.parse(found);
      return { ...stored, work: work.parse(stored.work), earlier: stored.earlier.map((one) => work.parse(one)) };
    },
    write: (subject, n, mine) => storageCall(() => kvs.set(keyOf(subject, n), mine, { ttl: TTL })),
    async readHead(subject) {
      const found = await storageCall(() => kvs.get(headOf(subject)));
      return found === undefined ? 1 : head.parse(found).n;
    },
    noteHead: (subject, n) => storageCall(() => kvs.set(headOf(subject), { v: 1, n }, { ttl: TTL })),
  };
}
