import { createHost } from '../../../sandbox/host';
import { createSandbox } from '../../../sandbox/sandbox';
import type { World } from '../../../sandbox/seed/worlds';

export const RESOURCE_ORIGIN = 'http://127.0.0.1:8601';
export const ROBIN = '712020:robin-responder';
export const VERA = '712020:vera-viewer';
export const OLGA = '712020:olga-outside';

/** A sandbox with its host, and a browser of sorts: one person, who sends what a browser would send. */
export function startHost(world: World = 'quiet') {
  const sandbox = createSandbox({ world });
  const host = createHost(sandbox, { resourceOrigin: RESOURCE_ORIGIN });
  const origin = sandbox.site.baseUrl;
  const cookie = (user: string) => `sandbox-user=${encodeURIComponent(user)}`;

  const open = async (path: string, user = ROBIN) => {
    const response = await host.pages.request(`${origin}${path}`, { headers: { cookie: cookie(user) } });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const post = async (
    path: string,
    body: URLSearchParams | object,
    more: { user?: string; origin?: string; accept?: string; language?: string } = {},
  ) => {
    const isForm = body instanceof URLSearchParams;
    const headers: Record<string, string> = {
      cookie: cookie(more.user ?? ROBIN),
      origin: more.origin ?? origin,
      accept: more.accept ?? 'application/json',
      ...(more.language === undefined ? {} : { 'accept-language': more.language }),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    };
    const init = { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) };
    const response = await host.pages.request(`${origin}${path}`, init);
    const answer: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
    return { status: response.status, answer, headers: response.headers };
  };
  return { sandbox, host, origin, open, post };
}

/** The tokens of the frames on a page, in the order in which they stand. */
export const framesOn = (page: string): string[] =>
  [...page.matchAll(/data-(?:action-)?frame="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
