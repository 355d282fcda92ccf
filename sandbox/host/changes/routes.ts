import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Sandbox } from '../../sandbox';
import { viewerOf } from '../session';
import { createChangeFeed } from './feed';

/** Milliseconds between signs of life, by which a closed tab is noticed. */
const HEARTBEAT_MS = 20_000;

/** `GET /_host/changes?issue=<id>`: a stream of fingerprints of the issue, as the viewer sees it. */
export function createChangeRoutes(sandbox: Sandbox): Hono {
  const feed = createChangeFeed(sandbox);
  const app = new Hono();
  app.get('/_host/changes', (c) => {
    const issueId = c.req.query('issue') ?? '';
    const viewer = viewerOf(c, sandbox);
    return streamSSE(c, async (stream) => {
      const end = feed.subscribe({
        viewer,
        issueId,
        send: (fingerprint) => stream.writeSSE({ data: JSON.stringify({ fingerprint }) }),
      });
      const heartbeat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT_MS);
      heartbeat.unref();
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(heartbeat);
      end();
    });
  });
  return app;
}
