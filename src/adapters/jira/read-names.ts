import { z } from 'zod';
import type { IncidentName } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';

/** Bulk fetch takes no more in one call. */
const MOST_IDS = 100;

const named = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) })).default([]),
});

/** Keys and summaries of issues, as far as the person may see them; a hundred in one call. */
export async function readNames(send: Send, ids: readonly string[]): Promise<readonly IncidentName[]> {
  const goes = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, n) =>
    ids.slice(n * MOST_IDS, (n + 1) * MOST_IDS),
  );
  const answers = await Promise.all(
    goes.map((issueIdsOrKeys) =>
      fetchAs(send, named, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, fields: ['summary'] }),
    ),
  );
  return answers.flatMap(({ issues }) => issues.map(({ id, key, fields }) => ({ id, key, summary: fields.summary })));
}
