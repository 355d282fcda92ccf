import type { Ports } from '../ports';
import type { SpaceChoice } from '../shared/views';

/**
 * The space a project's postmortems go to unless a person chooses: the last one used, else the one with the project's
 * key, else the only one there is.
 */
export async function chooseSpace(
  { storage }: Pick<Ports, 'storage'>,
  spaces: readonly SpaceChoice[],
  project: { readonly id: string; readonly key: string },
): Promise<SpaceChoice | null> {
  const lastUsed = await storage.readLastSpace(project.id);
  return (
    spaces.find(({ id }) => id === lastUsed) ??
    spaces.find(({ key }) => key === project.key) ??
    (spaces.length === 1 ? (spaces[0] ?? null) : null)
  );
}
