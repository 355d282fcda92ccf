import { request } from 'node:http';
import { z } from 'zod';
import { createSandbox } from '../../../sandbox/sandbox';
import { startServer, type RunningServer } from '../../../sandbox/server';
import { textWith } from '../expecting';

type Answer = { readonly status: number; readonly text: string };
type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** Speaks plain HTTP to the loopback address, because `fetch` sets the Host header itself. */
function ask(url: string, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What these tests look at in an answer. */
const answerSchema = z.looseObject({
  accountId: z.string().optional(),
  title: z.string().optional(),
  results: z.array(z.object({ id: z.string() })).optional(),
});
const read = (text: string) => answerSchema.parse(JSON.parse(text));

const basic = (credentials: string) => ({ authorization: `Basic ${Buffer.from(credentials).toString('base64')}` });

describe('the server', () => {
  let server: RunningServer;
  const sandbox = createSandbox();
  beforeAll(async () => {
    server = await startServer(sandbox, { port: 0 });
  });
  afterAll(() => server.close());

  const myself = (headers?: Record<string, string>) =>
    ask(server.url, { path: '/rest/api/3/myself', ...(headers && { headers }) });

  it('lets any client sign in with basic auth, by account id or e-mail', async () => {
    for (const credentials of ['robin@example.test:x', '712020:robin-responder:x', '712020:robin-responder']) {
      const { status, text } = await myself(basic(credentials));
      expect([status, read(text).accountId]).toEqual([200, '712020:robin-responder']);
    }
  });

  it("knows nobody without it, with a wrong name, with the app's own, or by a cookie", async () => {
    expect((await myself()).status).toBe(401);
    expect((await myself(basic('nobody@example.test:x'))).status).toBe(401);
    expect((await myself(basic(`${sandbox.site.appAccountId}:x`))).status).toBe(401);
    expect((await myself({ authorization: 'Bearer x' })).status).toBe(401);
    expect((await myself({ cookie: 'user=712020:robin-responder' })).status).toBe(401);
  });

  it('passes Confluence on too, with bodies', async () => {
    const spaces = await ask(server.url, { path: '/wiki/api/v2/spaces', headers: basic('robin@example.test:x') });
    const { results } = read(spaces.text);
    const body = JSON.stringify({
      spaceId: results?.[0]?.id,
      status: 'current',
      title: 'By curl',
      body: { representation: 'atlas_doc_format', value: '{"type":"doc","version":1,"content":[]}' },
    });
    const headers = { ...basic('robin@example.test:x'), 'content-type': 'application/json' };
    const made = await ask(server.url, { method: 'POST', path: '/wiki/api/v2/pages', headers, body });
    expect([made.status, read(made.text).title]).toEqual([200, 'By curl']);
  });

  it('answers to loopback names only', async () => {
    const { port } = new URL(server.url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect((await ask(server.url, { path: '/_sandbox/state', headers: { host } })).status).toBe(200);
    }
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', 'localhost:1']) {
      const { status, text } = await ask(server.url, { path: '/_sandbox/state', headers: { host } });
      expect([status, read(text)]).toEqual([403, { error: textWith('only') }]);
    }
  });

  it('takes nothing from pages of another origin', async () => {
    for (const origin of ['http://evil.example', 'null', server.resourceOrigin]) {
      const headers = { origin, 'content-type': 'application/json' };
      const { status } = await ask(server.url, { method: 'POST', path: '/_sandbox/settle', headers, body: '{}' });
      expect([origin, status]).toEqual([origin, 403]);
    }
    const own = { origin: server.url, 'content-type': 'application/json' };
    expect((await ask(server.url, { method: 'POST', path: '/_sandbox/settle', headers: own, body: '{}' })).status).toBe(
      200,
    );
  });

  it("serves the host's pages and, on an origin of their own, the frames", async () => {
    expect((await ask(server.url, { path: '/' })).status).toBe(200);
    expect(new URL(server.resourceOrigin).host).not.toBe(new URL(server.url).host);
    expect(
      (
        await ask(server.resourceOrigin, {
          path: '/no-such-file',
          headers: { host: new URL(server.resourceOrigin).host },
        })
      ).status,
    ).toBe(404);
    expect(sandbox.site.baseUrl).toBe(server.url);
  });

  it('moves on where a port is taken', async () => {
    const other = await startServer(createSandbox({ world: 'empty' }), { port: Number(new URL(server.url).port) });
    expect(other.url).not.toBe(server.url);
    expect((await ask(other.url, { path: '/_sandbox/state' })).status).toBe(200);
    await other.close();
  });
});
