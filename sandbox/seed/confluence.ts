import type { AdfDoc } from '../adf/plain-text';
import type { Confluence } from '../confluence';
import type { Space, SpaceGrant, SpaceRight } from '../confluence/entities';
import { insertPage } from '../confluence/insert-page';
import type { Site } from '../site';
import { SECURITY_REVIEWS } from './busy/security-space';
import { INCIDENT_REVIEWS, PLATFORM_HANDBOOK } from './confluence-pages';
import type { World } from './world-names';

type Parts = { readonly site: Site; readonly confluence: Confluence };

/** A page of a space that the sandbox brings along; `daysLater` counts from the day the space was made. */
export type SeedPage = {
  readonly title: string;
  readonly document: AdfDoc;
  readonly author: string;
  readonly daysLater: number;
  readonly children?: readonly SeedPage[];
};

export type SeedSpace = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly home: SeedPage;
  /** Rights by group; apps may do everything in every space. */
  readonly rights: Readonly<Record<string, SpaceRight>>;
};

const MADE = Date.parse('2025-01-13T09:00:00.000Z');
const DAY = 86_400_000;

/** Makes the spaces. A world with incidents also has the pages that its people wrote. */
export function seedConfluence(world: World, { site, confluence }: Parts): void {
  for (const space of [INCIDENT_REVIEWS, PLATFORM_HANDBOOK]) seedSpace(world, { site, confluence }, space);
  if (world === 'busy') seedSpace(world, { site, confluence }, SECURITY_REVIEWS);
}

function seedSpace(
  world: World,
  { site, confluence }: Parts,
  { key, name, description, home, rights }: SeedSpace,
): void {
  const { store } = confluence;
  const space: Space = {
    id: site.ids.next('confluence-space'),
    key,
    name,
    description,
    type: 'global',
    status: 'current',
    authorId: home.author,
    createdAt: MADE,
    homepageId: '',
    grants: grantsOf(rights),
  };
  store.spaces.insert(space);
  const addPage = (
    { title, document, author, daysLater, children = [] }: SeedPage,
    parentId: string | null,
  ): string => {
    const { id } = insertPage(
      { site, store },
      {
        spaceId: space.id,
        parentId,
        status: 'current',
        title,
        document: JSON.stringify(document),
        authorId: author,
        at: MADE + daysLater * DAY,
        privateTo: null,
      },
    );
    for (const child of world === 'empty' ? [] : children) addPage(child, id);
    return id;
  };
  space.homepageId = addPage(home, null);
}

const grantsOf = (rights: SeedSpace['rights']): SpaceGrant[] => [
  { holder: { type: 'apps' }, right: 'admin' },
  ...Object.entries(rights).map(([group, right]): SpaceGrant => ({ holder: { type: 'group', group }, right })),
];
