/** Reads what is left of a paged list, all pages at once. @param size the entries of a page. */
export async function readPages<T>(
  total: number,
  size: number,
  read: (startAt: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const starts = Array.from({ length: Math.ceil(total / size) }, (_, index) => index * size);
  return (await Promise.all(starts.map(read))).flat();
}
