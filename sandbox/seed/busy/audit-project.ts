import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';
import { insertField } from '../jira-schemes';
import { HEAD, insertProject, issueTypeUse, TASK, TASK_WORKFLOW } from '../new-project';
import { roleGrants } from './role-grants';

/** A project whose tasks cannot be created without a reference that only people know. */
export function seedAuditProject(site: Site, store: JiraStore): void {
  const project = insertProject(site, store, {
    key: 'AUD',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1007',
    name: 'Audit follow-up',
    description: 'What auditors ask us to change.',
    roles: { Administrators: ['site-admins'], Auditors: ['auditors', 'incident-responders'] },
    grants: roleGrants({ administer: 'Administrators', work: 'Auditors' }),
  });
  const { id } = insertField(site, store, { name: 'Audit reference', kind: 'text', projectIds: [project.id] });
  const use = issueTypeUse(store, project);
  project.issueTypes = [
    use('Task', TASK_WORKFLOW, [...TASK, id], { requiredFields: [id] }),
    use('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
}
