import type { Jira, JiraEvent } from '../../jira';
import { renderIssue } from '../../jira/render/issue';
import type { View } from '../../jira/render/view';
import { renderLinkType } from '../../jira/render/schemes';
import { required } from '../../jira/require';
import type { ProductEvent } from './product-event';

const SCOPE = 'read:jira-work';

/** The fields of an issue that an event shows; fewer than the product sends, so that nothing rests on the others. */
const FIELDS = ['summary', 'issuetype', 'project', 'status', 'assignee', 'reporter', 'creator', 'created', 'updated'];

/** What the platform makes of an event of Jira: the documented payload, without what it calls optional. */
export function describeJiraEvent({ parts }: Pick<Jira, 'parts'>, event: JiraEvent): ProductEvent {
  const { name: eventType, actorId, at } = event;
  const { site, store } = parts;
  const byApp = actorId === site.appAccountId;
  if ('link' in event) {
    const { link, source, destination } = event;
    const payload = {
      eventType,
      atlassianId: actorId,
      id: link.id,
      sourceIssueId: source.id,
      destinationIssueId: destination.id,
      sourceProjectId: source.projectId,
      destinationProjectId: destination.projectId,
      issueLinkType: renderLinkType(parts, required(store.linkTypes, link.typeId)),
    };
    return { eventType, payload, byApp, issue: source, scope: SCOPE };
  }
  const { issue, history } = event;
  // Names and addresses are drawn as the app may see them.
  const view: View = { jira: parts, viewer: required(site.people, site.appAccountId) };
  const options = { fields: FIELDS, fallback: FIELDS, properties: undefined, expand: [], changelogLimit: 0 };
  const { id, key, fields } = renderIssue(view, issue, options);
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const payload = {
    eventType,
    // The documentation names a timestamp for updates alone.
    ...(eventType === 'avi:jira:updated:issue' ? { timestamp: at } : {}),
    atlassianId: actorId,
    issue: { id, key, fields: Object.fromEntries(given) },
    ...(history ? { changelog: { id: history.id, items: history.items } } : {}),
  };
  return { eventType, payload, byApp, issue, scope: SCOPE };
}
