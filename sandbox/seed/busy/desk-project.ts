import type { JiraStore } from '../../jira/store';
import { CUSTOMER_ROLE } from '../../jira/permissions';
import type { Site } from '../../site';
import { HEAD, insertProject, issueTypeUse, TASK } from '../new-project';
import { roleGrants } from './role-grants';

const WORKFLOW = ['Waiting for support', 'Work in progress', 'Pending', 'Completed', 'Canceled'];

/** A service project: requests and incidents that customers open and read along with. */
export function seedDeskProject(site: Site, store: JiraStore): void {
  const project = insertProject(site, store, {
    key: 'DESK',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1004',
    name: 'Service desk',
    description: 'Requests of our customers.',
    type: 'service_desk',
    roles: {
      Administrators: ['site-admins'],
      'Service Desk Team': ['service-agents', 'incident-responders'],
      [CUSTOMER_ROLE]: ['customers'],
      'Read along': ['readers'],
    },
    grants: roleGrants({
      administer: 'Administrators',
      work: 'Service Desk Team',
      look: 'Read along',
      ask: CUSTOMER_ROLE,
    }),
  });
  const use = issueTypeUse(store, project);
  project.issueTypes = ['Incident', 'Service request', 'Task'].map((name) =>
    use(name, WORKFLOW, name === 'Task' ? TASK : HEAD),
  );
}
