import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import { serveFile } from './frames/serve-file';
import { tokenStyleSheet } from './frames/tokens';
import { ADF_STYLES, CLIENT_DIST, STYLES } from './paths';

const STYLE_SHEETS = ['base', 'header', 'parts', 'issue', 'wiki', 'overlays'];
const CSS = { 'content-type': 'text/css; charset=utf-8' };

/** The scripts and styles of the sandbox's own pages. */
export function createAssetRoutes(): Hono {
  const app = new Hono();
  app.get('/_host/host.js', async (c) => (await serveFile(CLIENT_DIST, 'host.js')) ?? c.notFound());
  app.get('/_host/icon.svg', async (c) => (await serveFile(STYLES, 'icon.svg')) ?? c.notFound());
  app.get('/_host/tokens.css', async (c) => c.body(await tokenStyleSheet(), 200, CSS));
  app.get('/_host/host.css', async (c) => {
    const files = [...STYLE_SHEETS.map((name) => resolve(STYLES, `${name}.css`)), ADF_STYLES];
    const sheets = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return c.body(sheets.join('\n'), 200, CSS);
  });
  app.get('/favicon.ico', (c) => c.redirect('/_host/icon.svg'));
  return app;
}
