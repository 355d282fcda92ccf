import type { Exchange } from '../core/exchange';
import { checkDocuments } from './check-documents';
import { checkRequest } from './check-request';
import { checkResponse } from './check-response';
import { checkSetFields } from './check-set-fields';
import { checkShownIssues } from './check-shown-issues';
import { checkShownPages } from './check-shown-pages';
import { findOperation } from './find-operation';
import type { Finding } from './finding';
import type { ReadScreen } from './screen';

export type Verdict = {
  /** Method and official path; null where no operation answers to the path. */
  readonly operation: string | null;
  /** Whether the request was held against its description: one that was refused may be wrong in any way. */
  readonly requestChecked: boolean;
  /** How many documents were held against their schema. */
  readonly documents: number;
  readonly findings: readonly Finding[];
};

/** Where a request and its answer disagree with the official description; empty where they agree. */
export const checkExchange = (exchange: Exchange): readonly Finding[] => judgeExchange(exchange).findings;

/** The same, with what was looked at. @param readScreen for what a request sets on issues, where it can be known. */
export function judgeExchange(exchange: Exchange, readScreen: ReadScreen | null = null): Verdict {
  const { method, path, status, requestBody, responseBody } = exchange;
  const { pathname } = new URL(path, 'http://site');
  const found = findOperation(method, pathname);
  if (!found) {
    const finding = { operation: `${method} ${pathname}`, place: 'path', message: 'there is no such operation' };
    return { operation: null, requestChecked: false, documents: 0, findings: [finding] };
  }
  const operation = `${method} ${found.path}`;
  if (isSandboxFault(exchange)) {
    const finding = { operation, place: `response ${status}`, message: JSON.stringify(responseBody) };
    return { operation, requestChecked: false, documents: 0, findings: [finding] };
  }

  // A request that was refused may be wrong in any way; refusing it was the answer.
  const accepted = status < 400;
  const sent = checkDocuments(accepted ? requestBody : null, 'request body');
  const received = checkDocuments(responseBody, `response ${status}`);
  const places = [
    ...(accepted && found.operation.deprecated ? [{ place: 'operation', message: 'is deprecated' }] : []),
    ...(accepted ? checkRequest(exchange, found) : []),
    ...sent.places,
    ...checkResponse(exchange, found),
    ...received.places,
    ...(accepted ? checkSetFields(exchange, found, readScreen) : []),
    ...checkShownIssues(exchange, found),
    ...checkShownPages(exchange, found),
  ];
  return {
    operation,
    requestChecked: accepted,
    documents: sent.count + received.count,
    findings: places.map((place) => ({ operation, ...place })),
  };
}

/** What the sandbox has not built, and its own faults, are never what a product would answer. */
const isSandboxFault = ({ status, responseBody }: Exchange): boolean =>
  status === 501 || (status === 500 && JSON.stringify(responseBody).includes('of the sandbox'));
