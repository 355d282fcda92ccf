import type { Person } from '../core/people';
import type { Comment, Holder, Issue, Project } from './entities';
import type { JiraParts } from './parts';
import type { PermissionKey } from './permission-keys';

const holds = (person: Person, holder: Holder): boolean => {
  if (holder.type === 'user') return holder.accountId === person.id;
  if (holder.type === 'group') return person.groups.includes(holder.group);
  return person.accountType === 'app';
};

/** Whether a person has a permission in a project. A site administrator has no right by that alone: grants decide. */
export function may(person: Person, permission: PermissionKey, { grants }: Project): boolean {
  const granted = (key: string) =>
    grants.some(({ holder, permissions }) => permissions.includes(key) && holds(person, holder));
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

export const mayOnIssue = (jira: JiraParts, person: Person, permission: PermissionKey, issue: Issue): boolean =>
  may(person, permission, projectOf(jira, issue));

export const isInRole = (person: Person, { roles }: Project, name: string): boolean =>
  roles.some((role) => role.name === name && role.holders.some((holder) => holds(person, holder)));

/** Whether a person may read a comment of an issue that is visible to them. */
export function mayReadComment(jira: JiraParts, person: Person, issue: Issue, { visibility }: Comment): boolean {
  if (!visibility) return true;
  if (visibility.type === 'group') return person.groups.includes(visibility.value);
  return isInRole(person, projectOf(jira, issue), visibility.value);
}
