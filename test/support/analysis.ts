import { macroOnPage, placeForPage } from '../../sandbox/forge/place-for-page';
import type { Analysis, Factor, Why } from '../../src/domain/analysis';
import type { Resolvers } from '../../src/shared/contract';
import type { Result } from './act';
import { ROBIN } from './people';
import type { Story } from './story';

type InSandbox = Pick<Story, 'sandbox'>;

export const factor = (change: Partial<Factor> = {}): Factor => ({
  id: 'factor-1',
  text: 'The load balancer forgot targets sooner than they ended',
  kind: 'technical',
  theme: null,
  ...change,
});

export const why = (change: Partial<Why> = {}): Why => ({
  id: 'why-1',
  parentId: null,
  text: 'Requests went to targets that were gone',
  factorId: null,
  ...change,
});

export const analysis = (change: Partial<Analysis> = {}): Analysis => ({
  trigger: 'A change of the de-registration delay was rolled out',
  factors: [factor()],
  whys: [],
  ...change,
});

type Name = 'viewAnalysis' | 'saveAnalysis' | 'listThemes' | 'setActionFactor';
type Input<N extends Name> = Parameters<Resolvers[N]> extends [] ? [] : [Parameters<Resolvers[N]>[0]];

/** Calls a resolver as a person, from the macro with the factors on a page. */
export async function onFactors<N extends Name>(
  { sandbox }: InSandbox,
  accountId: string,
  pageId: string,
  name: N,
  ...[payload]: Input<N>
): Promise<Result<N>> {
  const macro = macroOnPage(sandbox, 'factors-macro', pageId);
  const place = macro && placeForPage(sandbox, 'factors-macro', pageId, macro);
  if (!place) throw new Error(`There is no macro with factors on page ${pageId}.`);
  return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload: payload ?? {} })) as never;
}

/** Saves an analysis over what is there, as a person; it must succeed. */
export async function saveOver(story: InSandbox, pageId: string, entered: Analysis, accountId = ROBIN) {
  const read = await onFactors(story, accountId, pageId, 'viewAnalysis');
  if (!read.ok) throw new Error(`viewAnalysis failed: ${read.error.message}`);
  const { version } = read.value;
  const saved = await onFactors(story, accountId, pageId, 'saveAnalysis', { version, analysis: entered });
  if (!saved.ok) throw new Error(`saveAnalysis failed: ${saved.error.message}`);
  return saved.value;
}

/** What a macro of the page is in an export that a person asks for. */
export async function exportOf(
  { sandbox }: InSandbox,
  accountId: string,
  pageId: string,
  macroKey: 'factors-macro' | 'completion-macro',
): Promise<unknown> {
  const macro = macroOnPage(sandbox, macroKey, pageId);
  const place = macro && placeForPage(sandbox, macroKey, pageId, macro);
  if (!place) throw new Error(`There is no ${macroKey} on page ${pageId}.`);
  return sandbox.forge.exportMacro({ accountId, place, exportType: 'pdf' });
}
