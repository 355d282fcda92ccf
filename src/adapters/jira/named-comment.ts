import { z } from 'zod';
import type { Document } from '../../document/adf';
import { path } from '../path';
import { fetchOrNull, request } from '../request';
import type { Send } from '../send';
import { INTERNAL_COMMENT } from './internal-comment';

const NEWEST_COMMENTS = 100;

const comments = z.object({
  comments: z.array(
    z.object({
      properties: z.array(z.object({ key: z.string().optional(), value: z.unknown().optional() })).default([]),
    }),
  ),
});

/**
 * Comments that customers of a service project do not see, and that can be found again by their id.
 * @param key of the comment's property with the id
 */
export const namedComments = (send: Send, key: string) => ({
  async write(ticketId: string, { id, document }: { readonly id: string; readonly document: Document }): Promise<void> {
    await request(send, 'POST', path`/rest/api/3/issue/${ticketId}/comment`, {
      body: document,
      properties: [INTERNAL_COMMENT, { key, value: { id } }],
    });
  },
  /** Whether one of this id is among the newest comments. */
  async isThere(ticketId: string, id: string): Promise<boolean> {
    const where = path`/rest/api/3/issue/${ticketId}/comment?orderBy=-created&maxResults=${NEWEST_COMMENTS}&expand=properties`;
    const found = await fetchOrNull(send, comments, where);
    const isOurs = z.object({ id: z.literal(id) });
    return (found?.comments ?? []).some(({ properties }) =>
      properties.some((property) => property.key === key && isOurs.safeParse(property.value).success),
    );
  },
});
