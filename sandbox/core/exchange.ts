import type { Actor } from './actor';

/** One request to a product and its answer, whoever asked. Bodies are parsed JSON, or null where there is none. */
export type Exchange = {
  readonly product: 'jira' | 'confluence';
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly actor: Actor;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
  /** Epoch milliseconds on the sandbox's clock. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Rate-limit points. */
  readonly points: number;
};

/** A product call that the app made: on its server side, or from a frame through the bridge. */
export type AppCall = Omit<Exchange, 'actor' | 'requestBody' | 'responseBody'> & {
  readonly actingAs: 'user' | 'app' | 'none';
  readonly accountId: string | null;
  readonly via: 'function' | 'bridge';
  readonly invocationId: string | null;
};
