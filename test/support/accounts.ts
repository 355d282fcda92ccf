import { placeForPage } from '../../sandbox/forge/place-for-page';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Outcome } from '../../src/shared/outcome';
import type { Resolvers } from '../../src/shared/contract';
import type { Result } from './act';
import type { Story } from './story';

type Name = 'viewAccounts' | 'writeAccount' | 'viewInvitation' | 'invitePeople' | 'searchInvitees';
type Input<N extends Name> = Parameters<Resolvers[N]> extends [] ? [] : [Parameters<Resolvers[N]>[0]];

/** Calls a resolver as a person, from the byline of a page. */
export async function onByline<N extends Name>(
  sandbox: Sandbox,
  accountId: string,
  pageId: string,
  name: N,
  ...[payload]: Input<N>
): Promise<Result<N>> {
  const place = placeForPage(sandbox, 'page-byline', pageId, null);
  if (!place) throw new Error(`There is no page ${pageId}.`);
  return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload })) as never;
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
}

/** The id in the address of a draft or page. */
export const idIn = (pageUrl: string): string => /(?:draftId|pageId)=(\d+)/.exec(pageUrl)?.[1] ?? '';

/** Drafts and pages below a page, whoever sees them. */
export const below = ({ confluence }: Sandbox, pageId: string) =>
  confluence.store.pages.filter(({ parentId, status }) => parentId === pageId && status !== 'trashed');

/** What the editor does when its author presses Publish. */
export async function publish(story: Story, accountId: string, id: string, title?: string): Promise<void> {
  const path = `/wiki/api/v2/pages/${id}`;
  const { body } = await story.rest(accountId, 'GET', `${path}?get-draft=true&body-format=atlas_doc_format`);
  const draft = body as { title: string; body: { atlas_doc_format: { value: string } } };
  const done = await story.rest(accountId, 'PUT', path, {
    id,
    status: 'current',
    title: title ?? draft.title,
    body: { representation: 'atlas_doc_format', value: draft.body.atlas_doc_format.value },
    version: { number: 1 },
  });
  if (done.status !== 200) throw new Error(`The draft was not published: ${done.status} ${JSON.stringify(done.body)}`);
}

/** Account ids that comments on an issue mention, in their order. */
export function mentionsOn({ jira }: Sandbox, key: string): readonly string[] {
  const comments = jira.store.issues.find((issue) => issue.key === key)?.comments ?? [];
  return comments.flatMap(({ body }) =>
    [...JSON.stringify(body).matchAll(/"type":"mention","attrs":\{"id":"([^"]+)"/g)].map(([, id]) => id ?? ''),
  );
}
