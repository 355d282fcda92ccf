import { asApp, asUser, assumeTrustedRoute, type APIResponse } from '@forge/api';
import { readRetryAfter } from '../adapters/read-retry-after';
import type { Send } from '../adapters/send';

export type Sends = { readonly jira: Send; readonly confluence: Send };

/** As the person who clicked: what they may not see or do, the app may not do for them. */
export const sendAsUser = (): Sends => sendsOf(asUser());

/** As the app, for events and schedules, which have no person. Shows people only what stands on the same issue. */
export const sendAsApp = (): Sends => sendsOf(asApp());

/** Product calls from a function of the app. Adapters encode every value in their paths, so the routes can be trusted. */
function sendsOf(api: Pick<ReturnType<typeof asUser>, 'requestJira' | 'requestConfluence'>): Sends {
  return {
    jira: async (method, path, body) => toAnswer(await api.requestJira(assumeTrustedRoute(path), init(method, body))),
    confluence: async (method, path, body) =>
      toAnswer(await api.requestConfluence(assumeTrustedRoute(path), init(method, body))),
  };
}

function init(method: string, body: unknown) {
  const headers = { Accept: 'application/json' };
  return body === undefined
    ? { method, headers }
    : { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function toAnswer(response: APIResponse) {
  return {
    status: response.status,
    body: parseJson(await response.text()),
    retryAfterSeconds: readRetryAfter((name) => response.headers.get(name), Date.now()),
  };
}

/** Gateways answer some failures in HTML; then the status is all there is to know. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
