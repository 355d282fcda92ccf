import { z } from 'zod';
import { fetchAs } from '../request';
import type { Send } from '../send';

const serverInfo = z.object({ baseUrl: z.url() });

/** The site's address without a slash at its end. */
export async function readSiteUrl(send: Send): Promise<string> {
  return (await fetchAs(send, serverInfo, 'GET', '/rest/api/3/serverInfo')).baseUrl.replace(/\/$/, '');
}
