import { findTemplate } from '../../../sandbox/contracts/find-operation';
import { officialScopes } from '../../../sandbox/contracts/official-scopes';
import { EVENT_SCOPES } from './event-scopes';

/** What an app does, as far as scopes allow it. */
export type Deeds = {
  /** `METHOD /official/path`. */
  readonly operations: readonly string[];
  /** Events that it listens to. */
  readonly events: readonly string[];
  readonly usesStorage: boolean;
};

const STORAGE = 'storage:app';

/** What the scopes of a manifest do not allow, and which of them nothing needs, a sentence each. */
export function scopeFindings(deeds: Deeds, scopes: readonly string[]): readonly string[] {
  const forbidden = forbiddenBy(deeds, scopes).map((deed) => `${deed} is not allowed by ${scopes.join(', ')}`);
  const unused = scopes.filter((scope) => {
    const others = scopes.filter((other) => other !== scope);
    return forbiddenBy(deeds, others).length === forbiddenBy(deeds, scopes).length;
  });
  return [...forbidden, ...unused.map((scope) => `${scope} is not needed by anything the app does`)];
}

function forbiddenBy({ operations, events, usesStorage }: Deeds, scopes: readonly string[]): readonly string[] {
  const isAllowed = (alternatives: readonly (readonly string[])[]) =>
    alternatives.length === 0 || alternatives.some((needed) => needed.every((scope) => scopes.includes(scope)));
  return [
    ...operations.filter((operation) => !isAllowed(alternativesOf(operation))),
    ...events.filter(
      (event) => !isAllowed([EVENT_SCOPES.get(event) ?? ['a scope that event-scopes.ts does not know']]),
    ),
    ...(usesStorage && !isAllowed([[STORAGE]]) ? ['storage'] : []),
  ];
}

/** The official alternatives of scopes: each one, had whole, is enough. @throws where there is no such operation. */
export function alternativesOf(operation: string): readonly (readonly string[])[] {
  const [method = '', path = ''] = operation.split(' ');
  const found = findTemplate(method, path);
  if (!found) throw new Error(`There is no operation ${operation}.`);
  return officialScopes(found.operation);
}
