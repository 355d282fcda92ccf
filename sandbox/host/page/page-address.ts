import type { PageHead } from './schema';

/** The address of a page's view, of a draft its editor, from the site's root. */
export const pageAddress = (spaceKey: string, { id, title, status }: PageHead): string =>
  status === 'draft'
    ? `/wiki/pages/resumedraft.action?draftId=${id}`
    : `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${id}/${encodeURIComponent(title).replaceAll('%20', '+')}`;

/** The address of what Confluence would make a PDF or a Word file of. */
export const exportAddress = (pageId: string): string =>
  `/wiki/pages/export.action?pageId=${encodeURIComponent(pageId)}`;
