import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';
import { INCIDENT_WORKFLOW } from '../jira-projects';
import { HEAD, insertProject, issueTypeUse, TASK, TASK_WORKFLOW } from '../new-project';
import { roleGrants } from './role-grants';

/** A project that few people see at all. */
export function seedSecurityProject(site: Site, store: JiraStore): void {
  const project = insertProject(site, store, {
    key: 'SEC',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1003',
    name: 'Security incidents',
    description: 'For those who handle them.',
    roles: { Administrators: ['site-admins'], 'Security team': ['security'] },
    grants: roleGrants({ administer: 'Administrators', work: 'Security team' }),
  });
  const use = issueTypeUse(store, project);
  project.issueTypes = [use('Incident', INCIDENT_WORKFLOW, HEAD), use('Task', TASK_WORKFLOW, TASK)];
}
