import type { Exchange } from '../core/exchange';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { isObject } from './open-api';

type Place = Omit<Finding, 'operation'>;

const READS_PAGES = /^GET \/wiki\/api\/v2\/(spaces\/\{id\}\/)?pages(\/\{id\})?$/;

/** That every page of an answer has its body in the format that was asked for. */
export function checkShownPages(
  { path: asked, status, responseBody }: Exchange,
  { method, path }: Found,
): readonly Place[] {
  const format = new URL(asked, 'http://site').searchParams.get('body-format');
  if (status >= 400 || format === null || !READS_PAGES.test(`${method} ${path}`) || !isObject(responseBody)) return [];
  const { results } = responseBody;
  const pages: readonly unknown[] = Array.isArray(results) ? results : [responseBody];
  return pages.flatMap((page, at) => {
    const has = isObject(page) && isObject(page.body) && isObject(page.body[format]);
    const place = `response ${status} ${results === undefined ? '/body' : `/results/${at}/body`}`;
    return has ? [] : [{ place, message: `has no ${format}, which was asked for` }];
  });
}
