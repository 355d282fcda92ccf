import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { loadManifest } from '../../../sandbox/forge/load-manifest';
import { serveFile } from '../../../sandbox/host/frames/serve-file';
import { createResources, frameDocument } from '../../../sandbox/host/frames/resources';

const ROOT = join(__dirname, '../../..');
const manifest = loadManifest(join(ROOT, 'manifest.yml'));

describe('files of the frames', () => {
  it('never come from outside their folder', async () => {
    const app = new Hono().get(
      '/*',
      async (c) => (await serveFile(join(ROOT, 'sandbox/host/styles'), c.req.query('path') ?? '')) ?? c.notFound(),
    );
    const icon = await app.request('/?path=icon.svg');
    expect(icon.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(await icon.text()).toBe(readFileSync(join(ROOT, 'sandbox/host/styles/icon.svg'), 'utf8'));
    for (const path of ['../index.ts', '/../index.ts', '', '.', 'none.css']) {
      expect((await app.request(`/?path=${encodeURIComponent(path)}`)).status).toBe(404);
    }
  });

  it('hold the design tokens for both colour modes', async () => {
    const resources = createResources({ manifest, hostOrigin: () => 'http://localhost:8600' });
    const css = await (await resources.request('/_host/tokens.css')).text();
    expect(css).toContain('data-color-mode="dark"');
    expect(css).toContain('--ds-text:');
    expect(css).toContain('--ds-space-100:');
  });

  it('lie in a folder of their own, so that absolute paths fail', () => {
    expect(frameDocument(manifest, 'app')).toMatch(/^\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/app\/index\.html$/);
  });
});
