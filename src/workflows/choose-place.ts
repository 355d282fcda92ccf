import type { PagePlace } from '../domain/settings';
import type { Ports } from '../ports';
import { defaultSpace, type SpaceList } from './choose-space';

type Chosen = { readonly spaceId: string | null; readonly parentId: string | null | undefined };
type Defaults = {
  readonly project: { readonly id: string; readonly key: string };
  /** What the settings say. */
  readonly wanted: PagePlace | null;
  readonly spaces: SpaceList | null;
};

/** Where a new page goes: as a person chose, else as settings say, else by the usual order of spaces. */
export async function choosePlace(
  ports: Pick<Ports, 'storage' | 'pages'>,
  { spaceId, parentId }: Chosen,
  { project, wanted, spaces }: Defaults,
): Promise<{ readonly spaceId: string; readonly parentId: string | null }> {
  const chosen = spaceId ?? (await defaultSpace(ports, spaces, project, wanted)).id;
  if (parentId !== undefined) return { spaceId: chosen, parentId };
  const parent = wanted?.space.id === chosen ? await findParent(ports, wanted) : null;
  return { spaceId: chosen, parentId: parent?.id ?? null };
}

/** The parent page that settings name, as long as the person sees it. */
export async function findParent({ pages }: Pick<Ports, 'pages'>, wanted: PagePlace | null) {
  if (!wanted?.parent) return null;
  const title = await pages.readTitle(wanted.parent.id);
  return title === null ? null : { id: wanted.parent.id, title };
}
