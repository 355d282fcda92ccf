import type { Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

const ADDRESS = '127.0.0.1';
const TRIES = 50;
const LAST_PORT = 65_535;

export type Listening = { readonly port: number; close(): Promise<void> };

/**
 * Listens on the loopback address, on the next free port where the wanted one is taken; 0 takes any.
 * @throws when none of the next ports is free.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  wantedPort: number,
): Promise<Listening> {
  const last = wantedPort === 0 ? 0 : Math.min(wantedPort + TRIES - 1, LAST_PORT);
  for (let port = wantedPort; port <= last; port++) {
    const server = createAdaptorServer({ fetch });
    if (await tryPort(server, port)) return { port: portOf(server), close: () => close(server) };
  }
  throw new Error(`No port from ${wantedPort} to ${last} is free on ${ADDRESS}.`);
}

type AnyServer = ReturnType<typeof createAdaptorServer>;

/** @returns false when the port is taken. */
function tryPort(server: AnyServer, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, ADDRESS, () => resolve(true));
  });
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

function close(server: AnyServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // A browser keeps its connections open for long.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
