import { Hono, type Context } from 'hono';
import type { PageScope } from '../page-scope';
import { notFoundPage } from '../shell/not-found';
import { createEditRoutes, readToEdit } from './edit-routes';
import { pageAddress } from './page-address';
import { exportView } from './export-view';
import { pageView } from './page-view';
import { createRestrictionRoutes } from './restriction';
import { readPage, readPagesOf, readSpace, readSpaces } from './read-page';
import { spaceList, spaceView } from './space-view';

/** Views of Confluence's spaces and pages. */
export function createPageRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  app.get('/wiki', (c) => c.redirect('/wiki/spaces'));
  app.get('/wiki/spaces', async (c) => {
    const scope = scopeOf(c);
    return c.html(spaceList(scope, await readSpaces(scope.viewer)));
  });
  app.get('/wiki/spaces/:key', async (c) => {
    const scope = scopeOf(c);
    const space = await readSpace(scope.viewer, c.req.param('key'));
    if (!space) return c.html(notFoundPage(scope, 'wiki', 'space'), 404);
    return c.html(spaceView(scope, space, await readPagesOf(scope.viewer, space.id)));
  });
  app.get('/wiki/pages/viewpage.action', (c) => showPage(c, scopeOf(c), c.req.query('pageId') ?? ''));
  app.get('/wiki/spaces/:key/pages/:id/:title?', (c) => showPage(c, scopeOf(c), c.req.param('id')));
  app.route('/', createEditRoutes(scopeOf));
  app.route('/', createRestrictionRoutes(scopeOf));
  app.get('/wiki/pages/export.action', async (c) => {
    const scope = scopeOf(c);
    const data = await readPage(scope.viewer, c.req.query('pageId') ?? '');
    if (!data) return c.html(notFoundPage(scope, 'wiki', 'page'), 404);
    return c.html(await exportView(scope, data));
  });
  return app;
}

// As in Confluence the id alone counts: the space and the title in an address are for people.
async function showPage(c: Context, scope: PageScope, id: string): Promise<Response> {
  const data = await readPage(scope.viewer, id);
  if (data) return c.html(pageView(scope, data));
  const draft = await readToEdit(scope.viewer, id);
  return draft ? c.redirect(pageAddress('', draft)) : c.html(notFoundPage(scope, 'wiki', 'page'), 404);
}
