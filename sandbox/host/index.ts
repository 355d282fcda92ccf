import { Hono, type Context } from 'hono';
import type { Sandbox } from '../sandbox';
import { createAppPageRoutes } from './apps/routes';
import { createAssetRoutes } from './assets';
import { createBridgeRoutes } from './bridge/routes';
import { createChangeRoutes } from './changes/routes';
import { createFrameRegistry } from './frames/registry';
import { createResources } from './frames/resources';
import { guardOrigin } from './guard-origin';
import { createIssueCreateRoutes } from './issue/create-issue';
import { createIssueRoutes } from './issue/routes';
import type { PageScope } from './page-scope';
import { createPageRoutes } from './page/routes';
import { themeOf, viewerOf } from './session';
import { notFoundPage } from './shell/not-found';
import { createSwitchRoutes } from './shell/switches';
import { createSettingsRoutes } from './settings/routes';
import { startPage } from './start/start-page';

export type Host = {
  /** The site that people open: issue views, page views, and the server's half of the bridge. */
  readonly pages: Hono;
  /** The frames' own origin: the app's built front end. */
  readonly resources: Hono;
};

export type HostOptions = {
  /** Where `resources` is served, for example `http://127.0.0.1:8601`. Pages are served at the site's base URL. */
  readonly resourceOrigin: string;
};

/** The browser side of a sandbox. */
export function createHost(sandbox: Sandbox, { resourceOrigin }: HostOptions): Host {
  const frames = createFrameRegistry();
  const hostOrigin = () => new URL(sandbox.site.baseUrl).origin;
  const scopeOf = (c: Context): PageScope => {
    const url = new URL(c.req.url);
    return {
      viewer: viewerOf(c, sandbox),
      theme: themeOf(c),
      path: `${url.pathname}${url.search}`,
      frames,
      resourceOrigin,
    };
  };

  const pages = new Hono();
  pages.use(guardOrigin(hostOrigin));
  pages.use(async (c, next) => {
    await next();
    c.header('content-security-policy', pagePolicy(resourceOrigin));
    c.header('referrer-policy', 'same-origin');
    c.header('x-content-type-options', 'nosniff');
  });
  pages.get('/', async (c) => c.html(await startPage(scopeOf(c))));
  pages.route('/', createAssetRoutes());
  pages.route('/', createSwitchRoutes(sandbox));
  pages.route('/', createIssueRoutes(scopeOf));
  pages.route('/', createIssueCreateRoutes(scopeOf));
  pages.route('/', createPageRoutes(scopeOf));
  pages.route('/', createAppPageRoutes(scopeOf));
  pages.route('/', createSettingsRoutes(scopeOf));
  pages.route('/', createBridgeRoutes({ sandbox, frames, resourceOrigin }));
  pages.route('/', createChangeRoutes(sandbox));
  pages.notFound((c) => c.html(notFoundPage(scopeOf(c), 'start', 'page'), 404));
  return { pages, resources: createResources({ manifest: sandbox.manifest, hostOrigin }) };
}

const pagePolicy = (resourceOrigin: string): string =>
  [
    "default-src 'self'",
    `frame-src ${resourceOrigin}`,
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
