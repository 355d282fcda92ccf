import type { Operation } from '../../core/product';
import type { Page } from '../entities';
import { answerList } from '../list-page';
import { operation, type Call } from '../operation';
import type { ConfluenceParts } from '../parts';
import { mayViewPage, visibleSpace } from '../permissions';
import { pointsPerResult } from '../points';
import { readBodyFormat } from '../render/body';
import { renderListedPage } from '../render/page';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { latestVersion } from '../store';
import { sameTitle } from '../title';
import { READ_PAGE } from './scopes';

const KEYS: SortKeys<Page> = {
  id: ({ id }) => Number(id),
  'created-date': ({ createdAt }) => createdAt,
  'modified-date': (page) => latestVersion(page).createdAt,
  title: ({ title }) => title,
};
const STATUSES = ['current', 'archived', 'deleted', 'trashed'] as const;

/** Lists of pages: of the site and of a space. Drafts are in neither. */
export const pageListOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages',
    scopes: READ_PAGE,
    points: pointsPerResult(),
    handle: (call) => {
      call.refuseUnbuilt('subtype');
      const [ids, spaceIds] = [call.ids('id'), call.ids('space-id')];
      return listPages(call, ({ id, spaceId }) => (ids?.includes(id) ?? true) && (spaceIds?.includes(spaceId) ?? true));
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/spaces/{id}/pages',
    scopes: READ_PAGE,
    points: pointsPerResult(),
    handle: (call) => {
      const space = visibleSpace(call.view, call.id('id'));
      const atRoot = call.choice('depth', ['all', 'root']) === 'root';
      return listPages(call, ({ spaceId, parentId }) => spaceId === space.id && (!atRoot || parentId === null));
    },
  }),
];

function listPages(call: Call, isWanted: (page: Page) => boolean): Response {
  const { view, query, choice, choices } = call;
  const statuses: readonly string[] = choices('status', STATUSES) ?? ['current', 'archived'];
  const title = query('title');
  const format = readBodyFormat(call, 'many');
  const found = view.confluence.store.pages.filter(
    (page) =>
      statuses.includes(page.status) &&
      (title === undefined || sameTitle(page.title, title)) &&
      isWanted(page) &&
      mayViewPage(view, page),
  );
  const sorted = sortBy(found, choice('sort', sortValues(KEYS)) ?? 'id', KEYS);
  return answerList(call, sorted, (page) => renderListedPage(view, page, format));
}
