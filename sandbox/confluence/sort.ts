/** What a list is sorted by: `title` ascending, `-title` descending. */
export type SortKeys<T> = Readonly<Record<string, (entry: T) => number | string>>;

/** The official values of a `sort` parameter. */
export const sortValues = <T>(keys: SortKeys<T>): readonly string[] =>
  Object.keys(keys).flatMap((key) => [key, `-${key}`]);

/** Sorts by one key; entries that are equal in it stay in their order. */
export function sortBy<T>(entries: readonly T[], sort: string, keys: SortKeys<T>): readonly T[] {
  const descending = sort.startsWith('-');
  const valueOf = keys[descending ? sort.slice(1) : sort];
  if (!valueOf) throw new Error(`Nothing is sorted by ${sort}.`);
  return [...entries].sort((a, b) => compare(valueOf(a), valueOf(b)) * (descending ? -1 : 1));
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
