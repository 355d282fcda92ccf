import { z } from 'zod';
import { postmortemIn, RECORD_KEY } from '../../domain/record';
import { themesOf } from '../../domain/analysis/count-factors';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { recordSchema } from './properties';

const searched = z.object({
  issues: z.array(z.object({ properties: z.record(z.string(), z.unknown()).default({}) })),
});

/** As many postmortems as one search gives with their properties. */
const MOST = 100;

/** Themes that the records of a project's postmortems name, each once. */
export async function listThemes(send: Send, projectId: string): Promise<readonly string[]> {
  const { issues } = await fetchAs(send, searched, 'POST', '/rest/api/3/search/jql', {
    jql: `project = ${JSON.stringify(projectId)} AND issue.property[${RECORD_KEY}].state IS NOT EMPTY ORDER BY updated DESC`,
    maxResults: MOST,
    fields: ['summary'],
    properties: [RECORD_KEY],
  });
  const themes = issues.flatMap(({ properties }) => {
    const record = readStored(recordSchema, properties[RECORD_KEY]);
    return postmortemIn(record)?.factors?.themes ?? [];
  });
  return themesOf(themes.map((theme) => ({ theme })));
}
