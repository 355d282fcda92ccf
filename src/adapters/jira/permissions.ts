import { z } from 'zod';
import { fetchAs } from '../request';
import type { Send } from '../send';

const schema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** Whether the person has each permission, in the same order. @param place `projectId=…` or `issueId=…`, encoded. */
export async function readPermissions(send: Send, keys: readonly string[], place: string): Promise<readonly boolean[]> {
  const where = `/rest/api/3/mypermissions?permissions=${keys.join(',')}&${place}`;
  const { permissions } = await fetchAs(send, schema, 'GET', where);
  return keys.map((key) => permissions[key]?.havePermission ?? false);
}
