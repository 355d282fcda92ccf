import type { PageHead } from './schema';

/** The address of a page's view, from the site's root. */
export const pageAddress = (spaceKey: string, { id, title }: PageHead): string =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${id}/${encodeURIComponent(title).replaceAll('%20', '+')}`;
