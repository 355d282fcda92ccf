import type { Exchange } from '../../../sandbox/core/exchange';

const actor = { kind: 'user', accountId: '712020:somebody' } as const;

/** An exchange of a test: what matters is given, the rest is ordinary. */
export function exchangeOf(given: Pick<Exchange, 'method' | 'path'> & Partial<Exchange>): Exchange {
  return {
    product: given.path.startsWith('/wiki/') ? 'confluence' : 'jira',
    actor,
    requestBody: null,
    status: 200,
    responseBody: null,
    startedAt: 0,
    durationMs: 1,
    points: 1,
    ...given,
  };
}

export const documentOf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
