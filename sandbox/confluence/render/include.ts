const MOST = 50;

/** Something that a page or space carries along when asked, the first 50 of it. */
export const include = (entries: readonly unknown[], self: string) => ({
  results: entries.slice(0, MOST),
  meta: { hasMore: entries.length > MOST },
  _links: { self },
});
