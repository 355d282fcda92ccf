import type { Issue, IssueLink } from '../entities';
import { mayOnIssue } from '../permissions';
import { required } from '../require';
import { renderIssueType, renderLinkType, renderPriority, renderStatus } from './schemes';
import { selfUrl, type View } from './view';

/** An issue as it stands at the other end of a link, or as a parent. */
export const renderLinkedIssue = ({ jira }: View, issue: Issue) => ({
  id: issue.id,
  key: issue.key,
  self: selfUrl(jira, `issue/${issue.id}`),
  fields: {
    summary: issue.summary,
    status: renderStatus(jira, required(jira.store.statuses, issue.statusId)),
    priority: renderPriority(jira, required(jira.store.priorities, issue.priorityId)),
    issuetype: renderIssueType(jira, required(jira.store.issueTypes, issue.issueTypeId)),
  },
});

const head = ({ jira }: View, link: IssueLink) => ({
  id: link.id,
  self: selfUrl(jira, `issueLink/${link.id}`),
  type: renderLinkType(jira, required(jira.store.linkTypes, link.typeId)),
});

/** A link with both its ends. */
export const renderLink = (view: View, link: IssueLink) => ({
  ...head(view, link),
  inwardIssue: renderLinkedIssue(view, required(view.jira.store.issues, link.inwardIssueId)),
  outwardIssue: renderLinkedIssue(view, required(view.jira.store.issues, link.outwardIssueId)),
});

/** The links of an issue, each with its other end alone; links to issues that the viewer may not see are left out. */
export function renderLinksOf(view: View, issue: Issue) {
  const { store } = view.jira;
  return issue.linkIds.flatMap((id) => {
    const link = required(store.links, id);
    const outward = link.inwardIssueId === issue.id;
    const other = required(store.issues, outward ? link.outwardIssueId : link.inwardIssueId);
    if (!mayOnIssue(view.jira, view.viewer, 'BROWSE_PROJECTS', other)) return [];
    const end = renderLinkedIssue(view, other);
    return [{ ...head(view, link), ...(outward ? { outwardIssue: end } : { inwardIssue: end }) }];
  });
}
