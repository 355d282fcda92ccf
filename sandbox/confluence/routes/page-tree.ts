import type { Operation } from '../../core/product';
import type { Page } from '../entities';
import { answerList, readLimit } from '../list-page';
import { json, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { ancestorsOf, mayViewPage } from '../permissions';
import { pointsPerResult } from '../points';
import { baseUrl } from '../render/links';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { latestVersion } from '../store';
import { visiblePage } from '../visible-page';

const KEYS: SortKeys<Page> = {
  'created-date': ({ createdAt }) => createdAt,
  id: ({ id }) => Number(id),
  'modified-date': (page) => latestVersion(page).createdAt,
  'child-position': ({ position }) => position,
  title: ({ title }) => title,
};

const PUBLISHED: readonly string[] = ['current', 'archived'];

/** Where a page stands among the others. */
export const pageTreeOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/direct-children',
    scopes: [['read:hierarchical-content:confluence']],
    points: pointsPerResult(),
    handle: (call) => {
      const { view, id, choice } = call;
      const parent = visiblePage(view, id('id'));
      const statuses =
        confluence.site.habits.read().draftsAmongChildren === 'listed' ? [...PUBLISHED, 'draft'] : PUBLISHED;
      const isShown = (page: Page) => statuses.includes(page.status) && mayViewPage(view, page);
      const found = confluence.store.pages.filter((page) => page.parentId === parent.id && isShown(page));
      return answerList(call, sortBy(found, choice('sort', sortValues(KEYS)) ?? 'child-position', KEYS), renderChild);
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/ancestors',
    scopes: [['read:content.metadata:confluence']],
    points: pointsPerResult(),
    handle: (call) => {
      const nearest = ancestorsOf(confluence, visiblePage(call.view, call.id('id'))).slice(0, readLimit(call));
      const results = [...nearest].reverse().map(({ id }) => ({ id, type: 'page' }));
      return json({ results, _links: { base: baseUrl(confluence.site) } });
    },
  }),
];

const renderChild = ({ id, status, title, spaceId, position }: Page) => ({
  id,
  status,
  title,
  type: 'page',
  spaceId,
  childPosition: position,
});
