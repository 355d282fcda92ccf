import { readRetryAfter } from '../../src/adapters/read-retry-after';
import type { Send } from '../../src/adapters/send';
import type { SmokeOptions } from './options';

const LONGEST_MS = 60_000;

/** Product calls to a site as the person whose API token it is. @throws Error when the site does not answer. */
export function sendToSite({ site, email, token }: Pick<SmokeOptions, 'site' | 'email' | 'token'>): Send {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return async (method, path, body) => {
    const response = await fetch(`${site}${path}`, {
      method,
      headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // The token is for this site alone.
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_MS),
    }).catch((error: unknown) => {
      throw new Error(`${method} ${path.split('?')[0] ?? ''} got no answer from ${site}: ${reasonOf(error)}`);
    });
    return {
      status: response.status,
      body: parseJson(await response.text()),
      retryAfterSeconds: readRetryAfter((name) => response.headers.get(name), Date.now()),
    };
  };
}

/** What `fetch` throws says only that it failed; the cause says why, with words or with a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** Gateways answer some failures in HTML; then the status is all there is to know. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
