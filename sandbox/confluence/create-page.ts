import { z } from 'zod';
import { pageBody, readDocument } from './document';
import type { Page, Space } from './entities';
import { refuse, refuseNotFound, refuseParameter, refuseUnbuilt } from './errors';
import { insertPage } from './insert-page';
import type { View } from './parts';
import { mayInSpace, mayViewPage, visibleSpace } from './permissions';
import { readTitle } from './title';

export const numericId = z.string().regex(/^\d{1,18}$/, 'expected a numeric id');

export const createInput = z.object({
  spaceId: numericId,
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().optional(),
  parentId: numericId.nullish(),
  body: pageBody.optional(),
  subtype: z.string().nullish(),
});

type Placement = { readonly isPrivate: boolean; readonly atRoot: boolean };

/** Makes a page as the viewer. @throws 404 when they may not see the space or create pages in it. */
export function createPage(view: View, input: z.output<typeof createInput>, { isPrivate, atRoot }: Placement): Page {
  const { confluence, viewer } = view;
  if (input.subtype) refuseUnbuilt('live docs (the field subtype)');
  if (atRoot && input.parentId) refuseParameter("A 'parentId' cannot be provided when 'root-level' is true");
  // As on a plan without page restrictions; the sentence is ours.
  if (isPrivate && confluence.site.habits.read().privatePages === 'refused')
    refuse(400, 'Private pages are not available on this site');
  const space = visibleSpace(view, input.spaceId);
  if (!mayInSpace(viewer, 'create', space)) refuseNotFound();
  // Nobody has shown that it is possible; the sentence is ours.
  if (input.status === 'draft' && input.parentId && confluence.site.habits.read().childDrafts === 'refused')
    refuse(400, 'A draft cannot be created below this page');
  const parentId = input.parentId ? parentIn(view, space, input.parentId) : atRoot ? null : homepageOf(view, space);
  const title = { spaceId: space.id, title: input.title, isDraft: input.status === 'draft' };
  return insertPage(confluence, {
    spaceId: space.id,
    parentId,
    status: input.status,
    title: readTitle(confluence, title),
    document: readDocument(input.body),
    authorId: viewer.id,
    at: confluence.site.clock.now(),
    privateTo: isPrivate ? viewer.id : null,
  });
}

/** @throws 404 for a parent that is not visible, 400 for one in another space. */
export function parentIn(view: View, space: Space, id: string): string {
  const parent = view.confluence.store.pages.get(id);
  if (!parent || parent.status === 'trashed' || !mayViewPage(view, parent)) return refuseNotFound();
  if (parent.spaceId !== space.id) refuse(400, 'The parent page does not belong to the space of the page');
  return id;
}

/** The root of the space where the homepage is gone. */
const homepageOf = ({ confluence }: View, { homepageId }: Space): string | null =>
  confluence.store.pages.get(homepageId)?.status === 'current' ? homepageId : null;
