import type { Page } from './entities';
import { refuse, refuseNotFound } from './errors';
import type { View } from './parts';
import { mayInSpace, spaceOf } from './permissions';

/** Puts a page into the trash; its children move up to its parent. @throws 400 for what needs `draft` or `purge`. */
export function trashPage({ confluence }: View, page: Page): void {
  if (page.status === 'draft') refuse(400, "A draft is deleted with the parameter 'draft=true'");
  if (page.status === 'trashed') refuse(400, "A page in the trash is deleted for good with the parameter 'purge=true'");
  page.status = 'trashed';
  moveChildrenUp(confluence, page);
}

/** Deletes a draft for good. */
export function discardDraft({ confluence }: View, page: Page): void {
  if (page.status !== 'draft') refuseNotFound();
  remove(confluence, page);
}

/** Deletes a page in the trash for good. @throws 404 for who may not administer the space. */
export function purgePage({ confluence, viewer }: View, page: Page): void {
  if (page.status !== 'trashed') refuse(400, 'Only a page in the trash can be purged');
  if (!mayInSpace(viewer, 'admin', spaceOf(confluence, page))) refuseNotFound();
  remove(confluence, page);
}

function remove(confluence: View['confluence'], page: Page): void {
  const { pages, properties } = confluence.store;
  for (const { id } of properties.filter(({ pageId }) => pageId === page.id)) properties.delete(id);
  moveChildrenUp(confluence, page);
  pages.delete(page.id);
}

function moveChildrenUp({ store }: View['confluence'], page: Page): void {
  for (const child of store.pages.filter(({ parentId }) => parentId === page.id)) child.parentId = page.parentId;
}
