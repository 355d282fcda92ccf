import type { Page, PageStatus } from './entities';
import { refuseNotFound } from './errors';
import type { View } from './parts';
import { mayEditPage, mayViewPage } from './permissions';

/**
 * Clients report that Confluence answers a page in the trash with its status, not with 404 (third-party reports, not
 * verified); whoever must not see those asks for `status=current`.
 */
const SHOWN_UNASKED: readonly PageStatus[] = ['current', 'archived', 'trashed'];

/** @throws 404 for a page that is not there, not visible, or in none of the statuses. */
export function visiblePage(view: View, id: string, statuses: readonly PageStatus[] = SHOWN_UNASKED): Page {
  const page = view.confluence.store.pages.get(id);
  return page && statuses.includes(page.status) && mayViewPage(view, page) ? page : refuseNotFound();
}

/** Drafts too, for what belongs to a page: its properties, labels, title. */
export const visiblePageOrDraft = (view: View, id: string): Page => visiblePage(view, id, [...SHOWN_UNASKED, 'draft']);

/** @throws 404, as Confluence does, also for a page that may be seen and not edited. */
export function editablePage(view: View, id: string): Page {
  const page = visiblePageOrDraft(view, id);
  return mayEditPage(view, page) ? page : refuseNotFound();
}
