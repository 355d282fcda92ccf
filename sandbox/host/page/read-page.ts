import { read, type Viewer } from '../viewer';
import {
  labelListSchema,
  pageListSchema,
  pageSchema,
  spaceListSchema,
  spaceSchema,
  type Page,
  type PageHead,
  type Space,
} from './schema';
import { readSmartLinks } from './smart-links';

export type PageData = {
  readonly page: Page;
  /** The page's document. */
  readonly document: unknown;
  readonly space: Space;
  /** From the top down; pages that the viewer may not see are left out. */
  readonly ancestors: readonly PageHead[];
  readonly labels: readonly string[];
  readonly children: readonly PageHead[];
  /** Draws a smart link, or says with null that it stays plain. */
  readonly smartLink: (url: string) => string | null;
};

const AT_ONCE = 250;

/** Reads all that a page's view shows, as the viewer. @returns null when it is not there or not visible to them. */
export async function readPage(viewer: Viewer, id: string): Promise<PageData | null> {
  if (!/^\d+$/.test(id)) return null;
  const path = `/wiki/api/v2/pages/${id}`;
  const page = await read(
    viewer,
    'confluence',
    `${path}?body-format=atlas_doc_format&include-operations=true`,
    pageSchema,
  );
  if (!page) return null;
  const document = JSON.parse(page.body.atlas_doc_format.value) as unknown;
  const [space, ancestors, labels, children, smartLink] = await Promise.all([
    read(viewer, 'confluence', `/wiki/api/v2/spaces/${page.spaceId}`, spaceSchema),
    readAncestors(viewer, page.parentId ?? null),
    read(viewer, 'confluence', `${path}/labels?limit=${AT_ONCE}`, labelListSchema),
    read(viewer, 'confluence', `${path}/direct-children?limit=${AT_ONCE}`, pageListSchema),
    readSmartLinks(viewer, document),
  ]);
  if (!space) return null;
  return {
    page,
    document,
    space,
    ancestors,
    labels: labels?.results.map(({ name }) => name) ?? [],
    children: children?.results ?? [],
    smartLink,
  };
}

async function readAncestors(viewer: Viewer, parentId: string | null): Promise<readonly PageHead[]> {
  if (parentId === null) return [];
  const parent = await read(
    viewer,
    'confluence',
    `/wiki/api/v2/pages/${parentId}?body-format=atlas_doc_format`,
    pageSchema,
  );
  return parent ? [...(await readAncestors(viewer, parent.parentId ?? null)), parent] : [];
}

/** Every space that the viewer sees. */
export async function readSpaces(viewer: Viewer): Promise<readonly Space[]> {
  return (await read(viewer, 'confluence', `/wiki/api/v2/spaces?limit=${AT_ONCE}`, spaceListSchema))?.results ?? [];
}

/** @returns null when the space is not there or not visible. */
export async function readSpace(viewer: Viewer, key: string): Promise<Space | null> {
  const path = `/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`;
  return (await read(viewer, 'confluence', path, spaceListSchema))?.results[0] ?? null;
}

/** The pages of a space that the viewer sees, at most 250. */
export async function readPagesOf(viewer: Viewer, spaceId: string): Promise<readonly PageHead[]> {
  const path = `/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}/pages?limit=${AT_ONCE}`;
  return (await read(viewer, 'confluence', path, pageListSchema))?.results ?? [];
}
