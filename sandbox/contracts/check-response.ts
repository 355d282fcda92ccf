import type { Exchange } from '../core/exchange';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import { ownSchemaAt } from './own-schemas';
import { answerOf } from './schemas-of';

type Place = Omit<Finding, 'operation'>;

/** Sent by the products although no description declares them. */
const EVERYWHERE = new Set([400, 401, 403, 404, 429, 500, 502, 503, 504]);
/** A version that is not the next one, and a title or key that exists already. */
const CONFLICTS = /^(PUT|POST) \/wiki\/api\/v2\/pages(\/\{(page-)?id\}(\/properties(\/\{property-id\})?)?)?$/;
/** These come from what stands before the product, in whatever shape. */
const SHAPELESS = (status: number) => status === 429 || status >= 500;

/** Status and body of an answer. */
export function checkResponse({ status, responseBody }: Exchange, found: Found): Place[] {
  const { judge, method, path } = found;
  const place = `response ${status}`;
  const declared = answerOf(found, status);
  if (!declared && !EVERYWHERE.has(status) && !(status === 409 && CONFLICTS.test(`${method} ${path}`)))
    return [{ place, message: 'this status is not declared' }];
  if (SHAPELESS(status)) return [];

  const schemaAt = declared?.schemaAt ?? (status >= 400 ? ownSchemaAt('errorBody') : null);
  // Content without a schema may be anything; no content at all may not.
  if (schemaAt === null)
    return responseBody === null || declared?.hasContent ? [] : [{ place, message: 'no body is declared, one came' }];
  if (responseBody === null) return [{ place, message: 'a body is declared, none came' }];
  const messages = judge.judge(schemaAt, responseBody, 'response');
  // A product may always refuse in its own way, whatever a description has for one kind of refusal.
  const refused = status >= 400 && judge.judge(ownSchemaAt('errorBody'), responseBody, 'response').length === 0;
  return refused ? [] : messages.map((message) => ({ place, message }));
}
