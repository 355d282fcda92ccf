import type { MiddlewareHandler } from 'hono';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets in only what comes to this address under a loopback name, and from no page of another origin: a site that is
 * open in the same browser must not reach the sandbox.
 * @param port the server's own, known once it listens.
 */
export function guardOrigin(port: () => number, alsoFrom: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port()}`);
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    if (!hosts.includes(host.toLowerCase())) {
      return c.json(
        { error: `The sandbox answers to ${hosts.join(', ')} only, not to ${host || 'a request without a host'}.` },
        403,
      );
    }
    const origins = [...hosts.map((allowed) => `http://${allowed}`), ...alsoFrom];
    if (origin !== undefined && !origins.includes(origin.toLowerCase())) {
      return c.json({ error: `The sandbox takes no requests from pages of ${origin}.` }, 403);
    }
    return next();
  };
}
