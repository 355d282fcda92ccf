import type { Exchange } from '../../../sandbox/core/exchange';
import { ERROR_BODIES } from './error-bodies';
import type { Found } from './find-operation';
import type { Finding } from './finding';
import type { Schema } from './open-api';

type Place = Omit<Finding, 'operation'>;

/** Sent by the products although no description declares them. */
const EVERYWHERE = new Set([400, 401, 403, 404, 429, 500, 502, 503, 504]);
/** A version that is not the next one, and a title or key that exists already. */
const CONFLICTS = /^(PUT|POST) \/wiki\/api\/v2\/pages(\/\{(page-)?id\}(\/properties(\/\{property-id\})?)?)?$/;
/** These come from what stands before the product, in whatever shape. */
const SHAPELESS = (status: number) => status === 429 || status >= 500;

/** Status and body of an answer. */
export function checkResponse({ status, responseBody }: Exchange, found: Found): Place[] {
  const { operation, judge, method, path, specName } = found;
  const place = `response ${status}`;
  const declared = operation.responses[String(status)];
  if (!declared && !EVERYWHERE.has(status) && !(status === 409 && CONFLICTS.test(`${method} ${path}`)))
    return [{ place, message: 'this status is not declared' }];
  if (SHAPELESS(status)) return [];

  const schema = declaredSchema(declared?.content);
  if (status >= 400) {
    const messages = judge.judge(schema ?? ERROR_BODIES[specName], responseBody, 'response');
    return messages.map((message) => ({ place, message }));
  }
  if (!schema) return responseBody === null ? [] : undeclaredBody(declared?.content, place);
  if (responseBody === null && Object.keys(schema).length > 0)
    return [{ place, message: 'a body is declared, none came' }];
  return judge.judge(schema, responseBody, 'response').map((message) => ({ place, message }));
}

function declaredSchema(content: Found['operation']['responses'][string]['content']): Schema | undefined {
  return content?.['application/json']?.schema ?? content?.['*/*']?.schema;
}

/** Content without a schema may be anything; no content at all may not. */
function undeclaredBody(content: object | undefined, place: string): Place[] {
  return content && Object.keys(content).length > 0 ? [] : [{ place, message: 'no body is declared, one came' }];
}
