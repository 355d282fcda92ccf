import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { StoragePort, TurnStore } from '../../ports';

const id = z.string();
const creationWork = z.object({ spaceId: id.nullable(), title: z.string().nullable(), pageId: id.nullable() });
const actionWork = z.object({ itemIds: z.array(id), ticketIds: z.record(z.string(), id).nullable() });
const notedPage = z.object({ v: z.literal(1), pageId: id, spaceId: id });
const lastSpace = z.object({ v: z.literal(1), spaceId: id });

/** Claims and small notes in Forge storage. Keys hold ids only, values no names and no text but a page's title. */
export const forgeStorage: StoragePort = {
  creations: turnStore('create', creationWork),
  actions: turnStore('actions', actionWork),
  async readNotedPage(incidentId) {
    const found = await kvs.get(`page-of:${incidentId}`);
    return found === undefined ? null : notedPage.parse(found);
  },
  notePage: (incidentId, page) => kvs.set(`page-of:${incidentId}`, { v: 1, ...page }),
  async readLooseTickets(incidentId) {
    const prefix = looseKey(incidentId, '');
    const { results } = await kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100).getMany();
    return results.map(({ key }) => key.slice(prefix.length));
  },
  // A key of its own for each, so that two people at once lose nothing.
  noteLooseTicket: (incidentId, ticketId) => kvs.set(looseKey(incidentId, ticketId), { v: 1 }),
  async readLastSpace(projectId) {
    const found = await kvs.get(`last-space:${projectId}`);
    return found === undefined ? null : lastSpace.parse(found).spaceId;
  },
  noteLastSpace: (projectId, spaceId) => kvs.set(`last-space:${projectId}`, { v: 1, spaceId }),
};

const looseKey = (incidentId: string, ticketId: string) => `loose:${incidentId}:${ticketId}`;

const turn = z.object({ v: z.literal(1), until: z.iso.datetime(), done: z.boolean(), work: z.unknown() });

function turnStore<Work>(kind: string, work: z.ZodType<Work>): TurnStore<Work> {
  const keyOf = (subject: string, n: number) => `${kind}:${subject}:${n}`;
  return {
    async claim(subject, n, mine) {
      try {
        await kvs.set(keyOf(subject, n), mine, { keyPolicy: 'FAIL_IF_EXISTS' });
        return true;
      } catch (error) {
        if (isKeyConflict(error)) return false;
        throw error;
      }
    },
    async read(subject, n) {
      const stored = turn.parse(await kvs.get(keyOf(subject, n)));
      return { ...stored, work: work.parse(stored.work) };
    },
    write: (subject, n, mine) => kvs.set(keyOf(subject, n), mine),
  };
}

/** The package gives its errors a code; their class is not exported for every kind of failure. */
const isKeyConflict = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'KEY_CONFLICT';
