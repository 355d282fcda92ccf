import type { Space } from '../entities';
import { refuseUnbuilt } from '../errors';
import type { Call } from '../operation';
import { spaceLink } from './links';
import { iso } from './version';

/** Whether the description is asked for. @throws 501 for the form that the sandbox lacks. */
export function readDescriptionFormat({ choice }: Call): 'plain' | null {
  const format = choice('description-format', ['plain', 'view']);
  return format === 'view' ? refuseUnbuilt('space descriptions in the view representation') : (format ?? null);
}

export const renderSpace = (space: Space, format: 'plain' | null) => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: space.type,
  status: space.status,
  authorId: space.authorId,
  spaceOwnerId: space.authorId,
  createdAt: iso(space.createdAt),
  homepageId: space.homepageId,
  ...(format ? { description: { [format]: { representation: format, value: space.description } } } : {}),
  _links: { webui: spaceLink(space) },
});

/** In lists a space also carries the key that its addresses show. */
export const renderListedSpace = (space: Space, format: 'plain' | null) => ({
  ...renderSpace(space, format),
  currentActiveAlias: space.key,
});
