/**
 * The scope that an app needs to hear of an event. A copy of facts, because the description of the products' REST does not
 * have them; the manifest's own check asks for the same.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export const EVENT_SCOPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['avi:jira:created:issue', ['read:jira-work']],
  ['avi:jira:updated:issue', ['read:jira-work']],
  ['avi:jira:deleted:issue', ['read:jira-work']],
  ['avi:jira:created:issuelink', ['read:jira-work']],
  ['avi:jira:deleted:issuelink', ['read:jira-work']],
]);
