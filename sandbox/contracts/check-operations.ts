import type { Operation } from '../core/product';
import { findTemplate } from './find-operation';
import type { Finding } from './finding';
import { officialScopes } from './official-scopes';

/**
 * Operations that no official description has, with the reason why the sandbox has them.
 * `METHOD /path` -> reason.
 */
export const UNDESCRIBED: ReadonlyMap<string, string> = new Map<string, string>();

/** Holds the operations that a product of the sandbox offers, and their scopes, against the official ones. */
export function checkOperations(operations: readonly Operation[]): Finding[] {
  return operations.flatMap(({ method, path, scopes }): Finding[] => {
    const operation = `${method} ${path}`;
    const found = findTemplate(method, path);
    if (!found) {
      return UNDESCRIBED.has(operation) ? [] : [{ operation, place: 'path', message: 'there is no such operation' }];
    }
    const official = asText(officialScopes(found.operation));
    const ours = asText(scopes);
    const message = `are ${ours}, officially ${official}`;
    return ours === official ? [] : [{ operation, place: 'scopes', message }];
  });
}

/** The same text for the same alternatives, in whatever order. */
function asText(alternatives: readonly (readonly string[])[]): string {
  const texts = alternatives.map((scopes) => [...new Set(scopes)].sort().join(' + ') || '(none)');
  return [...new Set(texts)].sort().join(' | ') || '(none)';
}
