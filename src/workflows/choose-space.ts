import type { PagePlace } from '../domain/settings';
import type { Ports } from '../ports';
import { FailureError } from '../shared/failure-error';
import type { SpaceChoice } from '../shared/views';

export type SpaceList = { readonly spaces: readonly SpaceChoice[]; readonly isAll: boolean };
type Project = { readonly id: string; readonly key: string };

/**
 * The space a project's postmortems go to unless a person chooses: the one of the settings, else the last one used, else the one with the project's
 * key, else the only one there is. On a large site a space that is not among the listed ones is asked for by itself.
 */
export async function chooseSpace(
  { storage, pages }: Pick<Ports, 'storage' | 'pages'>,
  { spaces, isAll }: SpaceList,
  project: Project,
  wanted: PagePlace | null,
): Promise<SpaceChoice | null> {
  const lastUsed = await storage.readLastSpace(project.id);
  const find = async (by: { readonly id: string } | { readonly key: string }) =>
    spaces.find(({ id, key }) => ('id' in by ? id === by.id : key === by.key)) ?? (isAll ? null : pages.findSpace(by));
  return (
    (wanted && (await find({ id: wanted.space.id }))) ??
    (lastUsed === null ? null : await find({ id: lastUsed })) ??
    (await find({ key: project.key })) ??
    (spaces.length === 1 ? (spaces[0] ?? null) : null)
  );
}

/** As `chooseSpace`. @throws FailureError when nothing can be chosen without the person. */
export async function defaultSpace(
  ports: Pick<Ports, 'storage' | 'pages'>,
  list: SpaceList | null,
  project: Project,
  wanted: PagePlace | null,
): Promise<SpaceChoice> {
  const { spaces, isAll } = list ?? (await ports.pages.listSpaces());
  const space = await chooseSpace(ports, { spaces, isAll }, project, wanted);
  if (space) return space;
  throw spaces.length === 0
    ? new FailureError(
        'forbidden',
        'You see no Confluence space to write in. Ask a space admin for the permission to add pages.',
      )
    : new FailureError('invalid', 'Choose the Confluence space for the postmortem.');
}
