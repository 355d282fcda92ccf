import type { Issue } from './entities';
import type { JiraParts } from './parts';
import { required } from './require';

export const subtasksOf = ({ store }: JiraParts, issue: Issue): readonly Issue[] =>
  store.issues.filter(
    ({ parentId, issueTypeId }) => parentId === issue.id && required(store.issueTypes, issueTypeId).subtask,
  );

/** Takes an issue away with all that hangs on it. Its links go without a word in the other issues' histories. */
export function deleteIssue(jira: JiraParts, issue: Issue): void {
  const { issues, links } = jira.store;
  for (const linkId of issue.linkIds) {
    const link = required(links, linkId);
    const other = required(issues, link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId);
    other.linkIds = other.linkIds.filter((id) => id !== linkId);
    links.delete(linkId);
  }
  for (const child of issues.filter(({ parentId }) => parentId === issue.id)) child.parentId = null;
  issues.delete(issue.id);
  jira.tellChanged(issue.id);
}
