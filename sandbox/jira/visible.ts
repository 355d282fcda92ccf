import type { Person } from '../core/people';
import type { Issue, Project } from './entities';
import type { JiraParts } from './parts';
import { ISSUE_NOT_FOUND, refuse } from './errors';
import { findIssue } from './find-issue';
import { may, mayOnIssue } from './permissions';

/** An issue by id, key or former key, or undefined where it is missing or the person may not see it. */
export function findVisibleIssue(jira: JiraParts, person: Person, idOrKey: string): Issue | undefined {
  const issue = findIssue(jira.store, idOrKey);
  return issue && mayOnIssue(jira, person, 'BROWSE_PROJECTS', issue) ? issue : undefined;
}

/** @throws 404, the same for an issue that is missing and for one that the person may not see. */
export const visibleIssue = (jira: JiraParts, person: Person, idOrKey: string): Issue =>
  findVisibleIssue(jira, person, idOrKey) ?? refuse(404, [ISSUE_NOT_FOUND]);

export function findVisibleProject({ store }: JiraParts, person: Person, idOrKey: string): Project | undefined {
  const key = idOrKey.toUpperCase();
  const found = store.projects.get(idOrKey) ?? store.projects.find((candidate) => candidate.key === key);
  return found && may(person, 'BROWSE_PROJECTS', found) ? found : undefined;
}

export const visibleProject = (jira: JiraParts, person: Person, idOrKey: string): Project =>
  findVisibleProject(jira, person, idOrKey) ?? refuse(404, [`No project could be found with key '${idOrKey}'.`]);
