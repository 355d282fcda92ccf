import { macroOnPage, placeForPage } from '../../sandbox/forge/place-for-page';
import type { Node } from '../../src/document/adf';
import type { ImportPageItemsInput, Resolvers } from '../../src/shared/contract';
import type { PageItemsView, ProposedItem } from '../../src/shared/page-items-view';
import type { Result } from './act';
import { ROBIN } from './people';
import type { Story } from './story';

type ReadPage = {
  readonly title: string;
  readonly version: { readonly number: number };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
};

/** A person edits a page: what they write comes below what is there, in place of what was written so before. */
export async function writeOnPage(
  { rest }: Pick<Story, 'rest'>,
  accountId: string,
  pageId: string,
  nodes: readonly Node[],
) {
  const where = `/wiki/api/v2/pages/${pageId}`;
  const page = (await rest(accountId, 'GET', `${where}?body-format=atlas_doc_format`)).body as ReadPage;
  const document = JSON.parse(page.body.atlas_doc_format.value) as { content: { type: string }[] };
  const end = document.content.findIndex((node) => node.type === 'rule' && 'attrs' in node);
  const before = document.content.slice(0, end === -1 ? undefined : end);
  const value = JSON.stringify({ ...document, content: [...before, BELOW, ...nodes] });
  const edited = await rest(accountId, 'PUT', where, {
    ...{ id: pageId, status: 'current', title: page.title, version: { number: page.version.number + 1 } },
    body: { representation: 'atlas_doc_format', value },
  });
  if (edited.status !== 200) throw new Error(`The page was not edited: ${edited.status}`);
}

/** Where the page ends that the app has made. */
const BELOW: Node = { type: 'rule', attrs: { localId: 'below' } };

type Name = 'findPageItems' | 'importPageItems' | 'viewActionForm' | 'searchOwners';
type Input<N extends Name> = Parameters<Resolvers[N]> extends [] ? [] : [Parameters<Resolvers[N]>[0]];

/** Calls a resolver as a person, from the macro with the action items on a page. @param config what the macro says instead. */
export async function onMacro<N extends Name>(
  { sandbox }: Pick<Story, 'sandbox'>,
  at: { readonly accountId?: string; readonly pageId: string; readonly config?: Readonly<Record<string, string>> },
  name: N,
  ...[payload]: Input<N>
): Promise<Result<N>> {
  const { accountId = ROBIN, pageId, config } = at;
  const macro = config ? { config } : macroOnPage(sandbox, 'completion-macro', pageId);
  const place = macro && placeForPage(sandbox, 'completion-macro', pageId, macro);
  if (!place) throw new Error(`There is no macro with action items on page ${pageId}.`);
  return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload: payload ?? {} })) as never;
}

/** What a person sends when they confirm items without a change, and fill in what the page does not say. */
export const confirmed = (
  items: readonly ProposedItem[],
  batchId: string = crypto.randomUUID(),
): ImportPageItemsInput => ({
  batchId,
  items: items.map(({ nodeId, summary, owner, dueDate, type }) => ({
    id: crypto.randomUUID(),
    nodeId,
    summary,
    ownerAccountId: owner?.accountId ?? ROBIN,
    dueDate: dueDate ?? '2099-01-31',
    type: type ?? ('prevent' as const),
  })),
});

export const summariesOf = (items: PageItemsView['proposed'] | PageItemsView['known']): readonly string[] =>
  items.map(({ summary }) => summary);

/** The action tickets that there are, whoever sees them. */
export const actionTickets = ({ sandbox }: Pick<Story, 'sandbox'>) =>
  sandbox.jira.store.issues.filter(({ properties }) => 'blameless-postmortem-action' in properties);
