import type { Reference } from '../domain/reference';

/** Task, else the first one; sub-tasks are none of the choices. */
export const chooseIssueType = <T extends { readonly name: string }>(types: readonly T[]): T | null =>
  types.find(({ name }) => name.toLowerCase() === 'task') ?? types[0] ?? null;

/** The name of the one that the settings want, else “Relates”, else the first; null when linking is switched off. */
export function chooseLinkType(types: readonly Reference[] | null, wanted: Reference | null): string | null {
  const chosen = types?.find(({ id }) => id === wanted?.id) ?? types?.find(({ name }) => name === 'Relates');
  return (chosen ?? types?.[0])?.name ?? null;
}
