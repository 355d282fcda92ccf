import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { ReminderPort } from '../../ports';
import type { StorageCall } from './storage-call';
import { TTL, turnStore } from './turn-store';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const last = z.object({ v: z.literal(1), on: day.nullable(), escalatedFor: day.nullable() });

const REVIEWED = 'reviewed-projects';
const reviewed = z.object({ v: z.literal(1), since: z.record(z.string().regex(/^\d+$/), day) });

/** What was told of action items and postmortems, in Forge storage: ids and days. */
export function reminderStore(storageCall: StorageCall): ReminderPort {
  const keyOf = (ticketId: string) => `reminded:${ticketId}`;
  return {
    turns: turnStore(
      storageCall,
      'remind',
      z.object({ maybeSent: z.boolean(), isMailRefused: z.boolean().optional() }),
    ),
    async readLast(ticketId) {
      const found = last.safeParse(await storageCall(() => kvs.get(keyOf(ticketId))));
      return found.success ? { on: found.data.on, escalatedFor: found.data.escalatedFor } : null;
    },
    noteLast: (ticketId, { on, escalatedFor }) =>
      storageCall(() => kvs.set(keyOf(ticketId), { v: 1, on, escalatedFor }, { ttl: TTL })),
    async readReviewed() {
      const found = await storageCall(() => kvs.get(REVIEWED));
      return found === undefined ? {} : reviewed.parse(found).since;
    },
    noteReviewed: (since) => storageCall(() => kvs.set(REVIEWED, { v: 1, since })),
  };
}
