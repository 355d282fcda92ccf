/** An answer of the platform's own proxy; `@forge/api` throws where the header names a reason. */
export function refusal(status: number, message: string, proxyError?: string): Response {
  return Response.json(
    { code: status, message },
    { status, headers: proxyError === undefined ? {} : { 'forge-proxy-error': proxyError } },
  );
}

export const scopeRefusal = (): Response => refusal(401, 'Unauthorized; scope does not match');

export const notBuilt = (what: string): Response => refusal(501, `The sandbox has not built ${what}.`);
