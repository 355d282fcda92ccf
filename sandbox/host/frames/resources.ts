import { resolve } from 'node:path';
import { Hono } from 'hono';
import { ENVIRONMENT_ID } from '../../forge/installation';
import type { Manifest } from '../../forge/load-manifest';
import { CLIENT_DIST, PROJECT_ROOT, STYLES } from '../paths';
import { framePolicy } from './policy';
import { readOrNull, serveFile } from './serve-file';
import { tokenStyleSheet } from './tokens';

type Parts = { readonly manifest: Manifest; readonly hostOrigin: () => string };

/** The folder of a resource on the frames' origin: deep, so that absolute asset paths fail here as they do when deployed. */
const resourceFolder = (manifest: Manifest, resource: string): string =>
  `/${manifest.appId}/${ENVIRONMENT_ID}/${resource}`;

/** Address of a frame's document, from the root of the frames' origin. */
export const frameDocument = (manifest: Manifest, resource: string): string =>
  `${resourceFolder(manifest, resource)}/index.html`;

/** The frames' origin: the app's built resources under the platform's policy, with the bridge put in front of them. */
export function createResources({ manifest, hostOrigin }: Parts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', framePolicy(manifest, hostOrigin()));
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/_host/tokens.css', async (c) =>
    c.body(await tokenStyleSheet(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get(
    '/_host/frame.js',
    async (c) => (await serveFile(CLIENT_DIST, 'frame.js')) ?? c.text(unbuilt('the sandbox'), 404),
  );
  // For who opens a frame's document in a tab of its own.
  app.get('/favicon.ico', async (c) => (await serveFile(STYLES, 'icon.svg')) ?? c.notFound());
  app.post('/csp-report', async (c) => {
    console.warn(`A frame of the app broke its content policy: ${await c.req.text()}`);
    return c.body(null, 204);
  });
  for (const { key, path } of manifest.resources) {
    const root = resolve(PROJECT_ROOT, path);
    const folder = resourceFolder(manifest, key);
    app.get(`${folder}/index.html`, async (c) => {
      const document = await readOrNull(resolve(root, 'index.html'));
      return document ? c.html(withBridge(document.toString('utf8'), hostOrigin())) : c.html(unbuilt('the app'), 404);
    });
    app.get(`${folder}/*`, async (c) => (await serveFile(root, c.req.path.slice(folder.length + 1))) ?? c.notFound());
  }
  return app;
}

const unbuilt = (what: string) =>
  `The front end of ${what} has not been built. Stop the sandbox and start it with npm start.`;

function withBridge(document: string, hostOrigin: string): string {
  const script = `<script src="/_host/frame.js" data-host-origin="${hostOrigin}"></script>`;
  const head = /<head(\s[^>]*)?>/i;
  return head.test(document) ? document.replace(head, (tag) => `${tag}\n${script}`) : `${script}\n${document}`;
}
