import { z } from 'zod';
import { fetchAs } from '../../src/adapters/request';
import type { SmokeContext } from './context';
import type { Ground } from './prepare';
import { removeIssue } from './try-issues';
import { removePage, titleOf } from './try-page';

const found = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) })),
});

const WAIT_MS = 10_000;

/** After a failure: things whose making was never answered, and which nobody else would remove. */
export async function findStrays(context: SmokeContext, { projectKey, space }: Ground): Promise<void> {
  const { steps, adapters, send, sleep, runId } = context;
  await steps.step('look for what else was made', async () => {
    // The index lags behind.
    await sleep(WAIT_MS);
    const jql = `project = ${JSON.stringify(projectKey)} AND summary ~ ${JSON.stringify(runId)}`;
    const query = { jql, fields: ['summary'], maxResults: 50 };
    const { issues } = await fetchAs(send, found, 'POST', '/rest/api/3/search/jql', query);
    for (const { id, key, fields } of issues.filter(({ fields }) => fields.summary.includes(`[smoke ${runId}]`)))
      steps.made(`the issue ${key} (${fields.summary})`, () => removeIssue(context, id));
    const page = await adapters.pages.findByTitle(space.id, titleOf(runId));
    if (page) steps.made(`the page ${page.id}`, () => removePage(context, page.id));
  });
}
