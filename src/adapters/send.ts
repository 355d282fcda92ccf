export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A product's answer; `body` is parsed JSON, null where there is none. */
export type Answer = { readonly status: number; readonly body: unknown; readonly retryAfterSeconds: number | null };

/** One product call. Adapters do not know where it runs, nor as whom. */
export type Send = (method: Method, path: string, body?: unknown) => Promise<Answer>;
