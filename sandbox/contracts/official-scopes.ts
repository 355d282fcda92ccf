import type { OperationSpec } from './open-api';

/**
 * The official alternatives of scopes: each one, had whole, is enough. A few young operations have none of Atlassian's
 * own lists, and say in OpenAPI's words what they need.
 */
export function officialScopes(operation: OperationSpec): readonly (readonly string[])[] {
  const listed = operation['x-atlassian-oauth2-scopes'];
  if (listed) return listed.map(({ scopes }) => scopes);
  return (operation.security ?? []).flatMap((way) => (way['OAuth2'] ? [way['OAuth2']] : []));
}
