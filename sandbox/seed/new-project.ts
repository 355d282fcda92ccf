import type { Member, Project, ProjectIssueType, Role } from '../jira/entities';
import type { JiraStore } from '../jira/store';
import type { Site } from '../site';

export const TASK_WORKFLOW = ['To Do', 'In Progress', 'Done', "Won't do"];

/** The fields of an ordinary screen. */
export const HEAD = ['project', 'issuetype', 'summary', 'description', 'priority', 'assignee', 'labels', 'components'];
export const TASK = [...HEAD, 'duedate', 'parent'];

type NewProject = Pick<Project, 'key' | 'uuid' | 'name' | 'description' | 'grants'> &
  Partial<Pick<Project, 'type' | 'style'>> & {
    /** The groups in each role. */
    readonly roles?: Readonly<Record<string, readonly string[]>>;
  };

const USUAL_ROLES = { Administrators: ['site-admins'], 'Incident responders': ['incident-responders'] };

/** A project without issue types, led by the administrator. */
export function insertProject({ ids }: Site, store: JiraStore, project: NewProject): Project {
  const { type = 'software', style = 'classic', roles = USUAL_ROLES, ...rest } = project;
  return store.projects.insert({
    id: ids.next('project'),
    ...rest,
    type,
    style,
    leadAccountId: '712020:alex-admin',
    issueTypes: [],
    roles: Object.entries(roles).map(([name, groups]): Role => {
      return { id: ids.next('role'), name, holders: groups.map((group): Member => ({ type: 'group', group })) };
    }),
    securityLevels: [],
    lastIssueNumber: 0,
  });
}

/** Where a project may want something else than most. */
type Special = Partial<Pick<ProjectIssueType, 'requiredFields'>> & { readonly lockedStatuses?: readonly string[] };

/** Says how a project uses an issue type; names are looked up among its own and those that all projects share. */
export function issueTypeUse({ issueTypes, statuses }: JiraStore, project: Project) {
  const named = <T extends { id: string; name: string; projectId?: string }>(all: readonly T[], name: string) => {
    const found =
      all.find((entry) => entry.name === name && entry.projectId === project.id) ??
      all.find((entry) => entry.name === name && entry.projectId === undefined);
    if (!found) throw new Error(`The schemes of ${project.key} have nothing named ${name}.`);
    return found.id;
  };
  return (
    name: string,
    workflow: readonly string[],
    createFields: readonly string[],
    { requiredFields = [], lockedStatuses = [] }: Special = {},
  ): ProjectIssueType => ({
    issueTypeId: named(issueTypes.all(), name),
    statusIds: workflow.map((status) => named(statuses.all(), status)),
    createFields: [...createFields],
    editFields: [
      ...new Set([...createFields.filter((id) => id !== 'project' && id !== 'issuetype'), 'issuelinks', 'comment']),
    ],
    requiredFields,
    lockedStatusIds: lockedStatuses.map((status) => named(statuses.all(), status)),
  });
}
