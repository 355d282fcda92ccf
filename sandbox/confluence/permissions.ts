import type { Person } from '../core/people';
import type { Holder, Page, Space, SpaceRight } from './entities';
import { refuseNotFound } from './errors';
import type { ConfluenceParts, View } from './parts';

const ORDER: readonly SpaceRight[] = ['view', 'create', 'admin'];

function holds(person: Person, holder: Holder): boolean {
  if (holder.type === 'group') return person.groups.includes(holder.group);
  if (holder.type === 'user') return holder.accountId === person.id;
  return person.accountType === 'app';
}

/** Whether a person has a right in a space. A site administrator has none by that alone: grants decide. */
export const mayInSpace = (person: Person, right: SpaceRight, { grants }: Space): boolean =>
  person.active &&
  grants.some((grant) => ORDER.indexOf(grant.right) >= ORDER.indexOf(right) && holds(person, grant.holder));

export function spaceOf({ store }: ConfluenceParts, { id, spaceId }: Page): Space {
  const space = store.spaces.get(spaceId);
  if (!space) throw new Error(`Page ${id} has no space.`);
  return space;
}

/** The pages above a page, the nearest first. */
export function ancestorsOf(confluence: ConfluenceParts, { parentId }: Page): readonly Page[] {
  const parent = parentId === null ? undefined : confluence.store.pages.get(parentId);
  return parent ? [parent, ...ancestorsOf(confluence, parent)] : [];
}

/** A draft shows itself to its author alone. Nobody sees below a page that is closed to them. */
export function mayViewPage({ confluence, viewer }: View, page: Page): boolean {
  const isOpen = ({ privateTo }: Page) => privateTo === null || privateTo === viewer.id;
  if (page.status === 'draft' && page.authorId !== viewer.id) return false;
  return (
    mayInSpace(viewer, 'view', spaceOf(confluence, page)) && [page, ...ancestorsOf(confluence, page)].every(isOpen)
  );
}

export const mayEditPage = (view: View, page: Page): boolean =>
  mayViewPage(view, page) && mayInSpace(view.viewer, 'create', spaceOf(view.confluence, page));

/** @throws 404 for a space that is not there or not visible. */
export function visibleSpace({ confluence, viewer }: View, id: string): Space {
  const space = confluence.store.spaces.get(id);
  return space && mayInSpace(viewer, 'view', space) ? space : refuseNotFound();
}
