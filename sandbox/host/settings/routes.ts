import { Hono, type Context } from 'hono';
import { modulesOfType, type ManifestModule } from '../../forge/load-manifest';
import { placeForProject, placeForSite, PROJECT_PAGES, SITE_PAGES } from '../../forge/place-for-settings';
import type { PageScope } from '../page-scope';
import { notFoundPage } from '../shell/not-found';
import { mayAdminister } from './may-administer';
import { settingsPage } from './settings-page';

/** The app's pages among the settings of a project and of the site. Only those who may administer them get there. */
export function createSettingsRoutes(scopeOf: (c: Context) => PageScope): Hono {
  const app = new Hono();
  app.get('/settings/apps/:module', async (c) => {
    const scope = scopeOf(c);
    const module = findModule(scope, SITE_PAGES, c.req.param('module'));
    if (!module || !(await mayAdminister(scope.viewer, null))) return notThere(c, scope);
    return c.html(
      settingsPage(scope, { module, place: placeForSite(scope.viewer.sandbox, module.key), project: null }),
    );
  });
  app.get('/projects/:key/settings/apps/:module', async (c) => {
    const scope = scopeOf(c);
    const key = c.req.param('key');
    const module = findModule(scope, PROJECT_PAGES, c.req.param('module'));
    const place = module && placeForProject(scope.viewer.sandbox, module.key, key);
    if (!module || !place || !(await mayAdminister(scope.viewer, key))) return notThere(c, scope);
    return c.html(settingsPage(scope, { module, place, project: key }));
  });
  return app;
}

const findModule = (scope: PageScope, types: readonly string[], key: string): ManifestModule | undefined =>
  types.flatMap((type) => modulesOfType(scope.viewer.sandbox.manifest, type)).find((module) => module.key === key);

const notThere = (c: Context, scope: PageScope) => c.html(notFoundPage(scope, 'issues', 'settings page'), 404);
