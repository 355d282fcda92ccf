import { Hono, type Context } from 'hono';
import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { notFoundPage } from '../shell/not-found';

const PATH = '/wiki/pages/:id/open';

/** Of a page that its creator alone sees: that it is so, and the way to let everybody in. */
export function restrictionNote({ viewer: { sandbox } }: PageScope, pageId: string): Html {
  if (!sandbox.confluence.store.pages.get(pageId)?.privateTo) return html``;
  return html`<form method="post" action="${PATH.replace(':id', pageId)}" class="restriction">
    <span class="lozenge lozenge-new">Restricted</span> Only you see this page.
    <button class="button">Remove the restriction</button>
  </form>`;
}

/** Opens a page that its creator alone sees, which they do in Confluence’s own dialog of restrictions. */
export function createRestrictionRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  app.post(PATH, (c) => {
    const scope = scopeOf(c);
    const { sandbox, person } = scope.viewer;
    const page = sandbox.confluence.store.pages.get(c.req.param('id'));
    if (page?.privateTo !== person.id) return c.html(notFoundPage(scope, 'wiki', 'page'), 404);
    page.privateTo = null;
    return c.redirect(`/wiki/pages/viewpage.action?pageId=${page.id}`, 303);
  });
  return app;
}
