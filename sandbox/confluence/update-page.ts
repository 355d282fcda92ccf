import { z } from 'zod';
import { createInput, numericId, parentIn } from './create-page';
import { pageBody, readDocument } from './document';
import type { Page, PageVersion } from './entities';
import { refuse, refuseParameter, refuseUnbuilt } from './errors';
import type { View } from './parts';
import { ancestorsOf, spaceOf } from './permissions';
import { latestVersion } from './store';
import { readTitle } from './title';

const status = createInput.shape.status.unwrap();

export const updateInput = z.object({
  id: numericId,
  status,
  title: z.string(),
  spaceId: numericId.optional(),
  parentId: numericId.nullish(),
  ownerId: z.string().optional(),
  body: pageBody,
  version: z.object({ number: z.int(), message: z.string().optional() }),
});

export const titleInput = z.object({ status, title: z.string() });

/** Saves a page anew, publishes a draft, or takes a page out of the trash, which leaves its text as it was. */
export function updatePage(view: View, page: Page, input: z.output<typeof updateInput>): void {
  if (input.id !== page.id) refuseParameter(`Provided value {${input.id}} for 'id' does not match the id in the path`);
  if (input.spaceId !== undefined && input.spaceId !== page.spaceId) refuseUnbuilt('moving a page to another space');
  if (input.status === 'draft' && page.status !== 'draft') refuseUnbuilt('drafts of published pages');
  checkVersion(page, input.version.number);
  const { confluence } = view;
  const isRestore = page.status === 'trashed';
  const wanted = { spaceId: page.spaceId, isDraft: input.status === 'draft', except: page };
  const title = readTitle(confluence, { ...wanted, title: isRestore ? page.title : input.title });
  const document = isRestore ? latestVersion(page).document : readDocument(input.body);
  const parentId = input.parentId ? newParent(view, page, input.parentId) : page.parentId;
  const ownerId = input.ownerId ? knownPerson(view, input.ownerId) : page.ownerId;
  save(view, page, { title, document, message: input.version.message ?? '' });
  if (ownerId !== page.ownerId) Object.assign(page, { ownerId, lastOwnerId: page.ownerId });
  Object.assign(page, { parentId, status: input.status });
}

/** Changes the title alone, as a version of its own. */
export function renamePage(view: View, page: Page, input: z.output<typeof titleInput>): void {
  if (input.status !== page.status) refuseParameter(`The page is not in the status '${input.status}'`);
  const { spaceId } = page;
  const title = readTitle(view.confluence, {
    spaceId,
    title: input.title,
    isDraft: page.status === 'draft',
    except: page,
  });
  save(view, page, { title, document: latestVersion(page).document, message: '' });
}

function checkVersion(page: Page, provided: number): void {
  const { number } = latestVersion(page);
  // A draft has one version for as long as it is a draft, and is published as this version.
  if (page.status === 'draft' && provided === 1) return;
  if (provided !== number + 1)
    refuse(
      409,
      `Version must be incremented when updating a page. Current Version: [${number}]. Provided version: [${provided}]`,
    );
}

function save(
  { confluence, viewer }: View,
  page: Page,
  text: Pick<PageVersion, 'title' | 'document' | 'message'>,
): void {
  const { number } = latestVersion(page);
  const version = { ...text, createdAt: confluence.site.clock.now(), authorId: viewer.id };
  if (page.status === 'draft') page.versions = [{ ...version, number }];
  else page.versions.push({ ...version, number: number + 1 });
  page.title = text.title;
}

function newParent(view: View, page: Page, id: string): string {
  const { confluence } = view;
  const parentId = parentIn(view, spaceOf(confluence, page), id);
  const parent = confluence.store.pages.get(parentId);
  const above = parent ? [parent, ...ancestorsOf(confluence, parent)] : [];
  return above.includes(page) ? refuse(400, 'A page cannot be moved below itself') : parentId;
}

const knownPerson = ({ confluence }: View, accountId: string): string =>
  confluence.site.people.get(accountId)?.id ??
  refuseParameter(`Provided value {${accountId}} for 'ownerId' is not a user`);
