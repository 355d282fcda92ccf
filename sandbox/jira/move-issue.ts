import type { ChangeItem, Issue, Project, Status } from './entities';
import { subtasksOf } from './delete-issue';
import { issueTypesOf } from './fields/choice-fields';
import { existsIn } from './fields/custom-fields';
import { changed } from './fields/field';
import type { Jira } from './index';
import type { JiraParts } from './parts';
import { projectOf } from './permissions';
import { recordUpdate } from './record-change';
import { required } from './require';

/**
 * Moves an issue to another project, as Jira's wizard does: it gets a new key, and its old one still leads to it. Type and
 * status stay where the project has one of the same name, else the status is the first of the same category; what the
 * project does not have gets lost. Its sub-tasks go along.
 * @throws when there is no such issue or project, or the project lacks the issue's type.
 */
export function moveIssue({ parts }: Pick<Jira, 'parts'>, issueId: string, projectKey: string): { key: string } {
  const issue = required(parts.store.issues, issueId);
  const target = parts.store.projects.find(({ key }) => key === projectKey);
  if (!target) throw new Error(`There is no project ${projectKey}.`);
  const items = move(parts, issue, target);
  const stamp = { authorId: target.leadAccountId, at: parts.site.clock.now() };
  recordUpdate(parts, issue, stamp, items);
  for (const child of subtasksOf(parts, issue)) moveIssue({ parts }, child.id, projectKey);
  return { key: issue.key };
}

function move(jira: JiraParts, issue: Issue, target: Project): readonly (ChangeItem | null)[] {
  const { store } = jira;
  const from = projectOf(jira, issue);
  const typeBefore = required(store.issueTypes, issue.issueTypeId);
  const type = issueTypesOf(jira, target).find(({ name }) => name === typeBefore.name);
  if (!type) throw new Error(`${target.key} has no issue type ${typeBefore.name}.`);
  const statusBefore = required(store.statuses, issue.statusId);
  const status = statusIn(jira, target, type.id, statusBefore);
  const keyBefore = issue.key;

  target.lastIssueNumber += 1;
  issue.formerKeys.push(keyBefore);
  issue.key = `${target.key}-${target.lastIssueNumber}`;
  issue.projectId = target.id;
  issue.issueTypeId = type.id;
  issue.statusId = status.id;
  issue.securityLevelId = null;
  issue.componentIds = [];
  for (const id of Object.keys(issue.custom))
    if (!existsIn(required(store.customFields, id), target)) delete issue.custom[id];
  return [
    changed({ id: 'project' }, [from.id, from.name], [target.id, target.name]),
    changed({ id: 'issuekey', name: 'Key' }, [null, keyBefore], [null, issue.key]),
    changed({ id: 'issuetype' }, [typeBefore.id, typeBefore.name], [type.id, type.name]),
    changed({ id: 'status' }, [statusBefore.id, statusBefore.name], [status.id, status.name]),
  ];
}

function statusIn({ store }: JiraParts, target: Project, issueTypeId: string, before: Status): Status {
  const use = target.issueTypes.find((candidate) => candidate.issueTypeId === issueTypeId);
  const statuses = (use?.statusIds ?? []).map((id) => required(store.statuses, id));
  const found =
    statuses.find(({ name }) => name === before.name) ??
    statuses.find(({ category }) => category === before.category) ??
    statuses[0];
  return found ?? before;
}
