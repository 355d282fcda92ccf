import { Hono, type Context } from 'hono';
import type { ManifestModule } from '../../forge/load-manifest';
import { placeForSite } from '../../forge/place-for-settings';
import { inlineFrame } from '../frames/frame-element';
import { html, type Html } from '../html';
import type { PageScope } from '../page-scope';
import { pageDocument } from '../shell/document';
import { notFoundPage } from '../shell/not-found';
import { appPages } from './app-pages';

/** The app's pages among Jira's apps, for everybody. */
export function createAppPageRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  app.get('/apps/:module', (c) => {
    const scope = scopeOf(c);
    const module = appPages(scope.viewer.sandbox.manifest).find(({ key }) => key === c.req.param('module'));
    return module ? c.html(appPage(scope, module)) : c.html(notFoundPage(scope, 'apps', 'app'), 404);
  });
  return app;
}

/** The frame has the whole width, under Jira's own heading. */
function appPage(scope: PageScope, module: ManifestModule): Html {
  const title = module.title ?? module.key;
  const main = html`<main id="content" aria-labelledby="page-title">
    <nav class="breadcrumbs" aria-label="Breadcrumbs"><span>Apps</span> <span aria-current="page">${title}</span></nav>
    <h1 id="page-title">${title}</h1>
    ${inlineFrame(scope, module, placeForSite(scope.viewer.sandbox, module.key))}
  </main>`;
  return pageDocument(scope, { title, section: 'apps', main });
}
