import type { Person } from '../core/people';
import type { Comment, Holder, Issue, Member, Project, SecurityLevel } from './entities';
import { isInternal } from './internal-comment';
import type { JiraParts } from './parts';
import type { PermissionKey } from './permission-keys';

const isMember = (person: Person, member: Member): boolean => {
  if (member.type === 'user') return member.accountId === person.id;
  if (member.type === 'group') return person.groups.includes(member.group);
  return person.accountType === 'app';
};

const holds = (person: Person, holder: Holder, project: Project): boolean =>
  holder.type === 'role' ? isInRole(person, project, holder.role) : isMember(person, holder);

/** Whether a person has a permission in a project. A site administrator has no right by that alone: grants decide. */
export function may(person: Person, permission: PermissionKey, project: Project): boolean {
  const granted = (key: string) =>
    project.grants.some(({ holder, permissions }) => permissions.includes(key) && holds(person, holder, project));
  return person.active && granted(permission) && (permission === 'BROWSE_PROJECTS' || granted('BROWSE_PROJECTS'));
}

/** Global permissions: everyone may pick users; administering Jira is for site administrators. */
export const mayGlobally = (person: Person, permission: PermissionKey): boolean =>
  permission === 'USER_PICKER' || (permission === 'ADMINISTER' && person.admin);

export function projectOf({ store }: JiraParts, issue: Issue): Project {
  const found = store.projects.get(issue.projectId);
  if (!found) throw new Error(`Issue ${issue.key} has no project.`);
  return found;
}

/** Whether a person has a permission on an issue: in its project, and on its security level where it has one. */
export function mayOnIssue(jira: JiraParts, person: Person, permission: PermissionKey, issue: Issue): boolean {
  const project = projectOf(jira, issue);
  const level = securityLevelOf(jira, issue);
  return may(person, permission, project) && (!level || level.holders.some((holder) => holds(person, holder, project)));
}

export function securityLevelOf(jira: JiraParts, issue: Issue): SecurityLevel | null {
  if (issue.securityLevelId === null) return null;
  const level = projectOf(jira, issue).securityLevels.find(({ id }) => id === issue.securityLevelId);
  if (!level) throw new Error(`Issue ${issue.key} has a security level that its project does not have.`);
  return level;
}

/** Edit permission, and a status whose step of the workflow does not forbid edits. */
export function mayEdit(jira: JiraParts, person: Person, issue: Issue): boolean {
  const use = projectOf(jira, issue).issueTypes.find(({ issueTypeId }) => issueTypeId === issue.issueTypeId);
  return mayOnIssue(jira, person, 'EDIT_ISSUES', issue) && !use?.lockedStatusIds.includes(issue.statusId);
}

export const isInRole = (person: Person, { roles }: Project, name: string): boolean =>
  roles.some((role) => role.name === name && role.holders.some((holder) => isMember(person, holder)));

/** The role of those who ask for help in a service project, and see of a request what is public. */
export const CUSTOMER_ROLE = 'Service Desk Customers';

/** Whether a person may read a comment of an issue that is visible to them. */
export function mayReadComment(jira: JiraParts, person: Person, issue: Issue, comment: Comment): boolean {
  const project = projectOf(jira, issue);
  const { visibility } = comment;
  if (project.type === 'service_desk' && isInternal(comment) && isInRole(person, project, CUSTOMER_ROLE)) return false;
  if (!visibility) return true;
  if (visibility.type === 'group') return person.groups.includes(visibility.value);
  return isInRole(person, project, visibility.value);
}
