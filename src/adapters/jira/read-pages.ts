type Range = {
  readonly from: number;
  readonly to: number;
  /** The entries of a page. */
  readonly size: number;
};

/** Reads a stretch of a paged list, all pages at once. The last page may hold more than was asked for. */
export async function readPages<T>(
  { from, to, size }: Range,
  read: (startAt: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const count = Math.max(0, Math.ceil((to - from) / size));
  const starts = Array.from({ length: count }, (_, index) => from + index * size);
  return (await Promise.all(starts.map(read))).flat();
}
