import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { LooseTicket, StoragePort, TimelinePlace } from '../../ports';
import { keyTimesSchema, relatedSchema, severitySchema } from '../jira/properties';
import { timelineEntrySchema } from './timeline-schema';
import { isKeyConflict, type StorageCall } from './storage-call';
import { TTL, turnStore } from './turn-store';

const id = z.string();
const factsSchema = z.object({
  severity: severitySchema,
  isNearMiss: z.boolean().default(false),
  keyTimes: keyTimesSchema,
  related: relatedSchema.default([]),
});
const creationWork = z.object({
  spaceId: id.nullable(),
  title: z.string().nullable(),
  maybeMade: z.boolean(),
  pageId: id.nullable(),
  facts: factsSchema.nullable(),
});
const actionWork = z.object({
  maybeMade: z.boolean(),
  tickets: z.array(z.object({ itemId: id, ticketId: id, key: z.string(), notes: z.array(z.string()).nullable() })),
});
const notedPage = z.object({ v: z.literal(1), pageId: id, spaceId: id });
const looseTicket = z.object({
  v: z.literal(1),
  source: z.object({ pageId: id, nodeId: z.string() }).optional(),
});
const lastSpace = z.object({ v: z.literal(1), spaceId: id });
const missingSteps = z.object({
  v: z.literal(1),
  missing: z.array(z.enum(['page-property', 'label', 'remote-link', 'record', 'timeline'])),
});
const timelinePart = z.object({
  v: z.literal(1),
  title: z.string(),
  entryIds: z.array(z.string()),
  own: z.array(timelineEntrySchema).default([]),
  pageId: id.nullable(),
});

/** Claims and small notes in Forge storage. Keys hold ids only, values no names and no text but a page's title. */
export function forgeStorage(storageCall: StorageCall): StoragePort {
  async function read<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.output<Schema> | null> {
    const found = await storageCall(() => kvs.get(key));
    return found === undefined ? null : schema.parse(found);
  }
  const write = (key: string, value: object): Promise<void> => storageCall(() => kvs.set(key, value));
  return {
    creations: turnStore(storageCall, 'create', creationWork),
    actions: turnStore(storageCall, 'actions', actionWork),
    imports: turnStore(storageCall, 'import', actionWork),
    accounts: turnStore(storageCall, 'accounts', z.strictObject({})),
    decisions: turnStore(storageCall, 'wont-do', z.strictObject({})),
    async readNotedPage(incidentId) {
      const found = await read(`page-of:${incidentId}`, notedPage);
      return found && { pageId: found.pageId, spaceId: found.spaceId };
    },
    notePage: (incidentId, { pageId, spaceId }) => write(`page-of:${incidentId}`, { v: 1, pageId, spaceId }),
    readMissing: async (incidentId) => (await read(`missing:${incidentId}`, missingSteps))?.missing ?? [],
    noteMissing: (incidentId, missing) => write(`missing:${incidentId}`, { v: 1, missing }),
    readTimelinePart: (place) => read(partKey(place), timelinePart),
    noteTimelinePart: (place, { title, entryIds, own, pageId }) =>
      storageCall(() => kvs.set(partKey(place), { v: 1, title, entryIds, own, pageId }, { ttl: TTL })),
    async readLooseTickets(incidentId) {
      const prefix = looseKey(incidentId, '');
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(MOST_RESULTS);
      const found: LooseTicket[] = [];
      let next: string | undefined;
      do {
        const page = next === undefined ? query : query.cursor(next);
        const { results, nextCursor } = await storageCall(() => page.getMany());
        found.push(
          ...results.map(({ key, value }) => ({
            ticketId: key.slice(prefix.length),
            source: looseTicket.parse(value).source ?? null,
          })),
        );
        next = nextCursor;
      } while (next !== undefined);
      return found;
    },
    isLooseTicket: async (incidentId, ticketId) => (await read(looseKey(incidentId, ticketId), looseTicket)) !== null,
    // A key of its own for each, so that two people at once lose nothing.
    async noteLooseTicket(incidentId, ticketId, source) {
      const key = looseKey(incidentId, ticketId);
      if (source) return write(key, { v: 1, source });
      try {
        await storageCall(() => kvs.set(key, { v: 1 }, { keyPolicy: 'FAIL_IF_EXISTS' }));
      } catch (error) {
        if (!isKeyConflict(error)) throw error;
      }
    },
    forgetLooseTicket: (incidentId, ticketId) => storageCall(() => kvs.delete(looseKey(incidentId, ticketId))),
    readLastSpace: async (projectId) => (await read(`last-space:${projectId}`, lastSpace))?.spaceId ?? null,
    noteLastSpace: (projectId, spaceId) => write(`last-space:${projectId}`, { v: 1, spaceId }),
  };
}

/** A query answers with no more at once. */
const MOST_RESULTS = 100;

const looseKey = (incidentId: string, ticketId: string) => `loose:${incidentId}:${ticketId}`;

const partKey = ({ incidentId, planId, number }: TimelinePlace) => `timeline:${incidentId}:${planId}:${number}`;
