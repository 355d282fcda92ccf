import type { Sandbox } from '../../sandbox/sandbox';

/** A REST call to Jira or Confluence as a person. */
export type Rest = (
  accountId: string,
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: unknown }>;

export const restOf =
  (sandbox: Sandbox): Rest =>
  async (accountId, method, path, body) => {
    const product = path.startsWith('/wiki') ? 'confluence' : 'jira';
    const request = new Request(`${sandbox.site.baseUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await sandbox.request(product, request, { kind: 'user', accountId });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
