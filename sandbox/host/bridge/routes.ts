import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { describeContext } from '../../forge/describe-context';
import type { Sandbox } from '../../sandbox';
import { frameDocument } from '../frames/resources';
import type { FrameRegistry, HostFrame } from '../frames/registry';
import { viewerOf } from '../session';

type Parts = { readonly sandbox: Sandbox; readonly frames: FrameRegistry; readonly resourceOrigin: string };
type Handle<T> = (frame: HostFrame, input: T, c: Context) => unknown;

const inFrame = z.object({ frame: z.string() });
const invokeSchema = inFrame.extend({ functionKey: z.string(), payload: z.unknown().optional() });
const fetchSchema = inFrame.extend({
  product: z.enum(['jira', 'confluence']),
  path: z.string(),
  method: z.string(),
  body: z.string().nullable(),
  headers: z.array(z.tuple([z.string(), z.string()])),
});
const modalSchema = inFrame.extend({ resource: z.string().nullable(), context: z.unknown() });

/**
 * The server's half of the bridge. Who acts and where is taken from the frame's token alone. A refusal is answered with
 * 200 and a sentence, because the browser writes every other status into the console as an error of the page.
 */
export function createBridgeRoutes({ sandbox, frames, resourceOrigin }: Parts): Hono {
  const { forge, manifest } = sandbox;
  const app = new Hono();

  function on<T extends { frame: string }>(path: string, schema: z.ZodType<T>, handle: Handle<T>): void {
    app.post(path, async (c) => {
      const input = schema.safeParse(await c.req.json());
      if (!input.success) return c.json({ error: z.prettifyError(input.error) });
      const frame = frames.find(input.data.frame);
      const obstacle = frame
        ? switchedUser(c, sandbox, frame)
        : 'This frame belongs to an earlier run of the sandbox. Reload the page.';
      if (!frame || obstacle !== null) return c.json({ error: obstacle });
      try {
        return c.json({ value: (await handle(frame, input.data, c)) ?? null });
      } catch (error) {
        return c.json({ error: error instanceof Error ? error.message : String(error) });
      }
    });
  }

  on('/_host/context', inFrame, ({ accountId, place }, _, c) => ({
    ...describeContext(sandbox, { accountId, place }),
    ...localeOf(c),
    permissions: { scopes: manifest.scopes.map(({ name }) => name), external: manifest.external },
  }));
  on('/_host/invoke', invokeSchema, ({ accountId, place }, { functionKey, payload }) =>
    forge.invoke({ accountId, place, functionKey, payload }),
  );
  on('/_host/context-status', inFrame, ({ accountId, place }) => forge.contextStatus({ accountId, place }));
  on('/_host/fetch-product', fetchSchema, async ({ accountId }, { product, path, method, body, headers }) => {
    const init = { method, body, headers: Object.fromEntries(headers) };
    const response = await forge.fetchProduct({ accountId, product, path, init });
    return {
      status: response.status,
      statusText: response.statusText,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      isAttachment: false,
    };
  });
  on('/_host/modal', modalSchema, (opener, { resource, context }) => {
    const shown = resource ?? opener.resource;
    if (!manifest.resources.some(({ key }) => key === shown)) throw new Error(`The manifest has no resource ${shown}.`);
    const place = { ...opener.place, extension: { ...opener.place.extension, modal: context } };
    const frame = frames.open({ ...opener, place, resource: shown });
    return { frame: frame.id, src: `${resourceOrigin}${frameDocument(manifest, shown)}`, label: frame.title };
  });
  return app;
}

/** A frame acts as the person for whom its page was made; in a real site that page would end with their session. */
function switchedUser(c: Context, sandbox: Sandbox, frame: HostFrame): string | null {
  if (viewerOf(c, sandbox).person.id === frame.accountId) return null;
  return 'You switched to another person in another tab. Reload this page to go on as that person.';
}

/** The language the browser asks for first stands for the one that a person sets in their account. */
function localeOf(c: Context): { readonly locale?: string } {
  const [first = ''] = (c.req.header('accept-language') ?? '').split(/[,;]/);
  const locale = first.trim();
  return locale === '' || locale === '*' ? {} : { locale };
}
