import type { ProductContext } from '../core/product';

/** An answer that refuses a request. */
export type Refusal = Error & { readonly refusal: { readonly status: RefusalStatus; readonly code: string } };
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 501;

const CODES: Readonly<Record<RefusalStatus, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  501: 'NOT_IMPLEMENTED',
};

/** Ends a request with one sentence, which Confluence calls the error's title. */
export function refuse(status: RefusalStatus, title: string, code: string = CODES[status]): never {
  throw Object.assign(new Error(title), { refusal: { status, code } });
}

/** Ends a request whose parameter or field has the wrong shape. */
export const refuseParameter = (title: string): never => refuse(400, title, 'INVALID_REQUEST_PARAMETER');

/** Not there and not visible are one answer, so that nobody learns what exists. */
export const refuseNotFound = (): never => refuse(404, 'Not Found');

/** Names what the sandbox lacks; the real product would answer. */
export const refuseUnbuilt = (what: string): never => refuse(501, `The sandbox has not built ${what}.`);

/** True for what `refuse` throws. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'refusal' in error;

/** Makes Confluence's JSON of anything thrown: the older paths have another shape than the newer ones. */
export function answerError(error: unknown, c: ProductContext): Response {
  const { status, code } = isRefusal(error) ? error.refusal : { status: 500 as const, code: 'INTERNAL_SERVER_ERROR' };
  const words = error instanceof Error ? error.message : String(error);
  const title = status === 500 ? `Internal server error of the sandbox: ${words}` : words;
  if (new URL(c.req.url).pathname.startsWith('/wiki/rest/')) {
    const data = { authorized: status !== 401 && status !== 403, valid: status !== 400, errors: [], successful: false };
    return c.json({ statusCode: status, data, message: title }, status);
  }
  return c.json({ errors: [{ status, code, title, detail: null }] }, status);
}
