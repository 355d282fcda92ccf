import { Hono, type Handler } from 'hono';
import { readBasicAuth } from './basic-auth';
import { createControl } from './control';
import { createContractWatch, type ContractWatch } from './control/contract-watch';
import type { Product } from './core/product';
import { guardOrigin } from './guard-origin';
import { createHost } from './host';
import { listen } from './listen';
import type { Sandbox } from './sandbox';

/** Milliseconds between two looks for what is due for the app; one click makes many events. */
const LOOK_EVERY_MS = 1_000;

export type RunningServer = {
  /** The address people open, no slash at the end. */
  readonly url: string;
  /** The origin of the app's frames. */
  readonly resourceOrigin: string;
  close(): Promise<void>;
};

/**
 * Serves a sandbox on the loopback address: host pages, REST and control plane on one port, the files of the app's
 * frames on the next. A taken port gives the next free one; 0 takes any.
 */
export async function startServer(
  sandbox: Sandbox,
  { port, contracts = createContractWatch(sandbox) }: { readonly port: number; readonly contracts?: ContractWatch },
): Promise<RunningServer> {
  // The routes need both addresses, which are known only once both ports listen.
  let pages: Hono | null = null;
  let resources: Hono | null = null;
  const starting = () => new Response('The sandbox is starting.', { status: 503 });
  const main = await listen((request) => pages?.fetch(request) ?? starting(), port);
  const frames = await listen((request) => resources?.fetch(request) ?? starting(), port === 0 ? 0 : main.port + 1);

  const url = `http://localhost:${main.port}`;
  // Another host name too, because cookies do not tell ports apart.
  const resourceOrigin = `http://127.0.0.1:${frames.port}`;
  sandbox.site.baseUrl = url;
  const host = createHost(sandbox, { resourceOrigin });
  pages = mainApp(sandbox, host.pages, contracts, main.port);
  // A frame without an origin of its own sends `null` for its scripts; they are no secret.
  resources = new Hono().use(guardOrigin(() => frames.port, ['null'])).all('*', (c) => host.resources.fetch(c.req.raw));
  const stopDelivering = sandbox.forge.startDelivering(LOOK_EVERY_MS);
  return {
    url,
    resourceOrigin,
    close: async () => {
      stopDelivering();
      await Promise.all([main.close(), frames.close()]);
    },
  };
}

function mainApp(sandbox: Sandbox, pages: Hono, contracts: ContractWatch, port: number): Hono {
  const app = new Hono().use(guardOrigin(() => port));
  app.all('/rest/*', productRoute(sandbox, 'jira'));
  app.all('/wiki/rest/*', productRoute(sandbox, 'confluence'));
  app.all('/wiki/api/*', productRoute(sandbox, 'confluence'));
  app.route('/_sandbox', createControl(sandbox, contracts));
  // Not mounted as a part, so that its own answers to what it does not know stay.
  return app.all('*', (c) => pages.fetch(c.req.raw));
}

/** A product's REST for any client with basic auth, never with the cookie of the host's pages. */
function productRoute(sandbox: Sandbox, product: Product['name']): Handler {
  return async (c) => {
    const actor = readBasicAuth(sandbox.site.people, c.req.header('authorization'));
    if (!actor) {
      const message = 'Basic auth names no active user of this site: give an account id or e-mail, with any password.';
      return c.json({ errorMessages: [message], errors: {} }, 401);
    }
    return sandbox.request(product, await asRequest(c.req.raw), actor, 'program');
  };
}

/** The server's requests are thin stand-ins; the products get real ones, without what belongs to the connection. */
async function asRequest(raw: Request): Promise<Request> {
  const headers = new Headers(raw.headers);
  for (const name of ['authorization', 'cookie', 'host', 'connection', 'content-length']) headers.delete(name);
  const hasBody = raw.method !== 'GET' && raw.method !== 'HEAD';
  return new Request(raw.url, { method: raw.method, headers, body: hasBody ? await raw.arrayBuffer() : null });
}
