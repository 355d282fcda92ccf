import { isDeepStrictEqual } from 'node:util';
import { ProductError } from '../../src/adapters/product-error';
import type { Analysis } from '../../src/domain/analysis';
import { expectThat, type SmokeContext } from './context';

const THEME = 'smoke test';

const analysis: Analysis = {
  trigger: 'Somebody ran a smoke test.',
  factors: [{ id: 'smoke-1', text: 'There is a site to run it on.', kind: 'technical', theme: THEME }],
  whys: [{ id: 'smoke-2', parentId: null, text: 'To know what the site says.', factorId: 'smoke-1' }],
};

/** Writes and reads the analysis on a page as the app does, with a second writer who comes too late. */
export async function tryAnalysis(
  { steps, adapters }: SmokeContext,
  { pageId, projectId }: { readonly pageId: string; readonly projectId: string },
): Promise<void> {
  const { analyses, incidents } = adapters;
  await steps.step('see that the page can be edited', async () => {
    expectThat((await analyses.mayEdit(pageId)) === true, 'Confluence does not say that you may edit your own page.');
  });
  const none = await steps.step('see that it has no analysis', async () => {
    const kept = await analyses.read(pageId);
    expectThat(kept.stored.kind === 'none' && kept.version === 0, 'There is an analysis already.');
    return kept;
  });
  await steps.step('write its analysis, twice, and be refused with an old version', async () => {
    expectThat((await analyses.write(pageId, analysis, none)) === 'saved', 'The first write was refused.');
    const first = await analyses.read(pageId);
    expectThat((await analyses.write(pageId, analysis, none)) === 'conflict', 'A second first write was let in.');
    const changed = { ...analysis, trigger: 'Somebody ran it again.' };
    expectThat((await analyses.write(pageId, changed, first)) === 'saved', 'The next version was refused.');
    expectThat((await analyses.write(pageId, analysis, first)) === 'conflict', 'An old version was let in.');
    const { stored, version } = await analyses.read(pageId);
    const isKept = stored.kind === 'value' && isDeepStrictEqual(stored.value, changed);
    expectThat(isKept && version === first.version + 1, 'The analysis came back changed.');
  });
  const isIndexed = await steps.step('ask for the themes of the project', async () => {
    try {
      await incidents.listThemes(projectId);
      return true;
    } catch (error) {
      if (error instanceof ProductError && error.status === 400) return false;
      throw error;
    }
  });
  if (!isIndexed)
    steps.skip('read the themes', 'Jira does not know the property, so the app is not installed on this site');
}
