import type { Project, ProjectIssueType, Role } from '../jira/entities';
import type { JiraStore } from '../jira/store';
import type { Site } from '../site';
import { incidentGrants, platformGrants } from './grants';
import { seedIncidentFields } from './jira-schemes';

const INCIDENT_WORKFLOW = ['Open', 'In Progress', 'Mitigated', 'Resolved', 'Cancelled'];
const TASK_WORKFLOW = ['To Do', 'In Progress', 'Done', "Won't do"];

const HEAD = ['project', 'issuetype', 'summary', 'description', 'priority', 'assignee', 'labels', 'components'];
const TASK = [...HEAD, 'duedate', 'parent'];

/** The two projects of every world: incidents, and one team's ordinary work. */
export function seedProjects(site: Site, store: JiraStore): void {
  const incidents = insertProject(site, store, {
    key: 'INC',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1001',
    name: 'Incidents',
    description: 'Incidents of all services.',
    grants: incidentGrants(),
  });
  const platform = insertProject(site, store, {
    key: 'OPS',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1002',
    name: 'Platform',
    description: 'Work of the platform team.',
    grants: platformGrants(),
  });
  seedIncidentFields(site, store, [incidents.id]);
  const use = issueTypeUse(store);
  const facts = store.customFields.all().map(({ id }) => id);
  incidents.issueTypes = [
    use('Incident', INCIDENT_WORKFLOW, [...HEAD, ...facts]),
    ...['Task', 'Bug', 'Change', 'Sub-task'].map((name) => use(name, TASK_WORKFLOW, TASK)),
    use('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
  // Only here do the create screens take links, so that both ways of linking a new ticket get used.
  platform.issueTypes = [
    ...['Task', 'Bug', 'Sub-task'].map((name) => use(name, TASK_WORKFLOW, [...TASK, 'issuelinks'])),
    use('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
}

type NewProject = Pick<Project, 'key' | 'uuid' | 'name' | 'description' | 'grants'>;

function insertProject({ ids }: Site, store: JiraStore, project: NewProject): Project {
  const role = (name: string, group: string): Role => ({
    id: ids.next('role'),
    name,
    holders: [{ type: 'group', group }],
  });
  return store.projects.insert({
    id: ids.next('project'),
    ...project,
    leadAccountId: '712020:alex-admin',
    issueTypes: [],
    roles: [role('Administrators', 'site-admins'), role('Incident responders', 'incident-responders')],
    lastIssueNumber: 0,
  });
}

function issueTypeUse({ issueTypes, statuses }: JiraStore) {
  const named = <T extends { id: string; name: string }>(all: readonly T[], name: string): string => {
    const found = all.find((entry) => entry.name === name);
    if (!found) throw new Error(`The schemes have nothing named ${name}.`);
    return found.id;
  };
  return (name: string, workflow: readonly string[], createFields: readonly string[]): ProjectIssueType => ({
    issueTypeId: named(issueTypes.all(), name),
    statusIds: workflow.map((status) => named(statuses.all(), status)),
    createFields: [...createFields],
    editFields: [
      ...new Set([...createFields.filter((id) => id !== 'project' && id !== 'issuetype'), 'issuelinks', 'comment']),
    ],
  });
}
