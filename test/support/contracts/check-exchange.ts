import type { Exchange } from '../../../sandbox/core/exchange';
import { checkDocuments } from './check-documents';
import { checkJiraFields } from './check-jira-fields';
import { checkRequest } from './check-request';
import { checkResponse } from './check-response';
import { findOperation } from './find-operation';
import type { Finding } from './finding';

/** Where a request and its answer disagree with the official description; empty where they agree. */
export function checkExchange(exchange: Exchange): Finding[] {
  const { method, path, status, requestBody, responseBody } = exchange;
  const { pathname } = new URL(path, 'http://site');
  const found = findOperation(method, pathname);
  if (!found) return [{ operation: `${method} ${pathname}`, place: 'path', message: 'there is no such operation' }];
  const operation = `${method} ${found.path}`;
  // A fault of the sandbox is never what a product would answer.
  if (status === 501 || (status === 500 && JSON.stringify(responseBody).includes('of the sandbox')))
    return [{ operation, place: `response ${status}`, message: JSON.stringify(responseBody) }];

  // A request that was refused may be wrong in any way; refusing it was the answer.
  const accepted = status < 400;
  return [
    ...(accepted && found.operation.deprecated ? [{ place: 'operation', message: 'is deprecated' }] : []),
    ...(accepted ? checkRequest(exchange, found) : []),
    ...(accepted ? checkDocuments(requestBody, 'request body') : []),
    ...checkResponse(exchange, found),
    ...checkDocuments(responseBody, `response ${status}`),
    ...(exchange.product === 'jira' ? checkJiraFields(exchange, found) : []),
  ].map((place) => ({ operation, ...place }));
}
