import type { IssueType, Status } from '../../jira/entities';
import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';
import { insertProject, issueTypeUse } from '../new-project';
import { roleGrants } from './role-grants';

const STATUSES: readonly Pick<Status, 'name' | 'category'>[] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];
const TYPES: readonly Omit<IssueType, 'id' | 'projectId'>[] = [
  { name: 'Epic', description: 'Epics track collections of related work.', subtask: false, hierarchyLevel: 1 },
  { name: 'Task', description: 'Tasks track small, distinct pieces of work.', subtask: false, hierarchyLevel: 0 },
  { name: 'Subtask', description: 'Subtasks track parts of a larger task.', subtask: true, hierarchyLevel: -1 },
];
/** Nobody here has added the field for a due date. */
const FIELDS = ['project', 'issuetype', 'summary', 'description', 'assignee', 'labels', 'parent'];

/** A team-managed project: types and statuses of its own, and roles that the team hands out itself. */
export function seedTeamProject(site: Site, store: JiraStore): void {
  const project = insertProject(site, store, {
    key: 'TEAM',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1006',
    name: 'Team room',
    description: '',
    style: 'next-gen',
    roles: { Administrator: ['site-admins'], Member: ['team', 'incident-responders'], Viewer: ['readers'] },
    grants: roleGrants({ administer: 'Administrator', work: 'Member', look: 'Viewer' }),
  });
  const own = { projectId: project.id };
  for (const entry of STATUSES) store.statuses.insert({ id: site.ids.next('status'), ...entry, ...own });
  for (const entry of TYPES) store.issueTypes.insert({ id: site.ids.next('issueType'), ...entry, ...own });
  const use = issueTypeUse(store, project);
  project.issueTypes = TYPES.map((type) =>
    use(
      type.name,
      STATUSES.map(({ name }) => name),
      FIELDS,
    ),
  );
}
