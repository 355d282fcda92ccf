import { z } from 'zod';
import type { PageChoice } from '../../shared/views';
import { path } from '../path';
import { fetchAs } from '../request';
import type { Send } from '../send';

const pageList = z.object({ results: z.array(z.object({ id: z.string(), title: z.string() })) });

const MOST = 20;

/**
 * Pages of a space whose title holds the query: among the 250 changed last, and any page with exactly this title. A search
 * over all titles would need one more scope.
 */
export async function searchPages(send: Send, spaceId: string, query: string): Promise<readonly PageChoice[]> {
  const list = async (where: string) => (await fetchAs(send, pageList, 'GET', where)).results;
  const [recent, exact] = await Promise.all([
    list(path`/wiki/api/v2/spaces/${spaceId}/pages?depth=all&status=current&sort=-modified-date&limit=250`),
    query ? list(path`/wiki/api/v2/pages?space-id=${spaceId}&title=${query}&status=current&limit=1`) : [],
  ]);
  const matching = recent.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
  const byId = new Map([...exact, ...matching].map(({ id, title }) => [id, { id, title }]));
  return [...byId.values()].slice(0, MOST);
}
