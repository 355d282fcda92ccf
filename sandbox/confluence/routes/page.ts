import type { Operation } from '../../core/product';
import { createInput, createPage } from '../create-page';
import { discardDraft, purgePage, trashPage } from '../delete-page';
import type { PageVersion } from '../entities';
import { refuseNotFound } from '../errors';
import { json, noContent, operation } from '../operation';
import type { ConfluenceParts } from '../parts';
import { readBodyFormat } from '../render/body';
import { renderPage } from '../render/page';
import { readIncluded } from '../read-included';
import { latestVersion } from '../store';
import { renamePage, titleInput, updateInput, updatePage } from '../update-page';
import { editablePage, visiblePage } from '../visible-page';
import { DELETE_PAGE, READ_PAGE, WRITE_PAGE } from './scopes';

const ALL = '/wiki/api/v2/pages';
const ONE = `${ALL}/{id}`;
const STATUSES = ['current', 'archived', 'trashed', 'deleted', 'historical', 'draft'] as const;

/** One page: make, read, change, rename, delete. */
export const pageOperations = (confluence: ConfluenceParts): Operation[] => [
  operation(confluence, {
    method: 'POST',
    path: ALL,
    scopes: WRITE_PAGE,
    handle: async ({ view, flag, body, refuseUnbuilt }) => {
      refuseUnbuilt('embedded');
      const input = await body(createInput);
      const page = createPage(view, input, { isPrivate: flag('private'), atRoot: flag('root-level') });
      return json(renderPage(view, page, null));
    },
  }),
  operation(confluence, {
    method: 'GET',
    path: ONE,
    scopes: READ_PAGE,
    handle: (call) => {
      const { view, id, query, flag, choices } = call;
      const format = readBodyFormat(call, 'one');
      const asked = choices('status', STATUSES);
      const stored = asked?.filter((status) => status !== 'deleted' && status !== 'historical');
      const page = visiblePage(view, id('id'), flag('get-draft') ? ['draft'] : stored);
      const version = versionOf(page.versions, query('version')) ?? latestVersion(page);
      const { version: shown, ...rest } = renderPage(view, page, format, version);
      return json({
        ...rest,
        ...(flag('include-version', true) ? { version: shown } : {}),
        ...readIncluded(call, page),
      });
    },
  }),
  operation(confluence, {
    method: 'PUT',
    path: ONE,
    scopes: WRITE_PAGE,
    handle: async ({ view, id, body }) => {
      const input = await body(updateInput);
      const page = editablePage(view, id('id'));
      updatePage(view, page, input);
      return json(renderPage(view, page, null));
    },
  }),
  operation(confluence, {
    method: 'PUT',
    path: `${ONE}/title`,
    scopes: WRITE_PAGE,
    handle: async ({ view, id, body }) => {
      const input = await body(titleInput);
      const page = editablePage(view, id('id'));
      renamePage(view, page, input);
      return json(renderPage(view, page, null));
    },
  }),
  operation(confluence, {
    method: 'DELETE',
    path: ONE,
    scopes: DELETE_PAGE,
    handle: ({ view, id, flag }) => {
      const page = editablePage(view, id('id'));
      const remove = flag('purge') ? purgePage : flag('draft') ? discardDraft : trashPage;
      remove(view, page);
      return noContent();
    },
  }),
];

function versionOf(versions: readonly PageVersion[], wanted: string | undefined): PageVersion | undefined {
  if (wanted === undefined) return undefined;
  return versions.find(({ number }) => String(number) === wanted) ?? refuseNotFound();
}
