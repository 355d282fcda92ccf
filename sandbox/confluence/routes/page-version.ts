import type { Operation } from '../../core/product';
import type { PageVersion } from '../entities';
import { answerList } from '../list-page';
import { json, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { pointsPerResult } from '../points';
import { readBodyFormat, renderBody } from '../render/body';
import { pageOperations } from '../render/operations';
import { renderVersion } from '../render/version';
import { sortBy, sortValues, type SortKeys } from '../sort';
import { visiblePage } from '../visible-page';
import { READ_PAGE } from './scopes';

const KEYS: SortKeys<PageVersion> = { 'modified-date': ({ number }) => number };

/** What a page was, and what the viewer may do with it. */
export const pageVersionOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/versions',
    scopes: READ_PAGE,
    points: pointsPerResult(),
    handle: (call) => {
      const { view, id, choice } = call;
      const page = visiblePage(view, id('id'));
      const format = readBodyFormat(call, 'many');
      const sorted = sortBy(page.versions, choice('sort', sortValues(KEYS)) ?? '-modified-date', KEYS);
      return answerList(call, sorted, (version) => ({
        ...renderVersion(version),
        page: { id: page.id, title: version.title, ...renderBody(version, format) },
      }));
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/operations',
    scopes: READ_PAGE,
    handle: ({ view, id }) => json({ operations: pageOperations(view, visiblePage(view, id('id'))) }),
  }),
];
