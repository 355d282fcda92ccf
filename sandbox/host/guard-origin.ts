import type { MiddlewareHandler } from 'hono';

/**
 * Keeps people on the one address that the frames' policy allows to embed them, and lets nobody but the page itself send
 * anything: neither other sites nor the app's frames, which live on an origin of their own.
 */
export const guardOrigin =
  (hostOrigin: () => string): MiddlewareHandler =>
  async (c, next) => {
    const url = new URL(c.req.url);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      if (url.origin !== hostOrigin()) return c.redirect(`${hostOrigin()}${url.pathname}${url.search}`, 302);
    } else if (c.req.header('origin') !== hostOrigin()) {
      return c.json({ error: 'Only the pages of the sandbox may send this.' }, 403);
    }
    return next();
  };
