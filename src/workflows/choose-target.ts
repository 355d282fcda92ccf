/** Task, else the first one; sub-tasks are none of the choices. */
export const chooseIssueType = <T extends { readonly name: string }>(types: readonly T[]): T | null =>
  types.find(({ name }) => name.toLowerCase() === 'task') ?? types[0] ?? null;

/** “Relates”, else the first; null when linking is switched off. */
export const chooseLinkType = (names: readonly string[] | null): string | null =>
  names?.find((name) => name === 'Relates') ?? names?.[0] ?? null;
