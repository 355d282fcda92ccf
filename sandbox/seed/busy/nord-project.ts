import type { ProjectNames } from '../../jira/import-incident';
import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';
import { seedIncidentFields } from '../jira-schemes';
import { HEAD, insertProject, issueTypeUse, TASK, TASK_WORKFLOW } from '../new-project';
import { roleGrants } from './role-grants';

/** What this project calls what the records tell. */
export const NORD_NAMES: ProjectNames = {
  statuses: {
    Open: 'Ny',
    'In Progress': 'Under arbejde',
    Mitigated: 'Afhjulpet',
    Resolved: 'Løst',
    Cancelled: 'Annulleret',
  },
  fields: { Severity: 'Alvorlighed', 'Impact start': 'Incident started', 'Detected at': 'Time detected' },
};

/** Incidents of a team that works in Danish, its fields half in English as they grew. */
export function seedNordProject(site: Site, store: JiraStore): void {
  const project = insertProject(site, store, {
    key: 'NORD',
    uuid: '5f1c2a52-3b0d-4a0e-9f61-0c1d6f3a1005',
    name: 'Nord drift',
    description: 'Hændelser hos Nord.',
    roles: { Administrators: ['site-admins'], Udviklere: ['nord', 'incident-responders'], Gæster: ['readers'] },
    grants: roleGrants({ administer: 'Administrators', work: 'Udviklere', look: 'Gæster' }),
  });
  const facts = seedIncidentFields(site, store, [project.id], {
    severity: 'Alvorlighed',
    impactStart: 'Incident started',
    detected: 'Time detected',
  });
  const use = issueTypeUse(store, project);
  project.issueTypes = [
    use('Incident', Object.values(NORD_NAMES.statuses ?? {}), [...HEAD, ...facts]),
    ...['Task', 'Bug', 'Change'].map((name) => use(name, TASK_WORKFLOW, TASK)),
    use('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
}
