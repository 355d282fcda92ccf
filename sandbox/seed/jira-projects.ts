import type { JiraStore } from '../jira/store';
import type { Site } from '../site';
import { incidentGrants, platformGrants } from './grants';
import { insertField, seedIncidentFields } from './jira-schemes';
import { HEAD, insertProject, issueTypeUse, TASK, TASK_WORKFLOW } from './new-project';

export const INCIDENT_WORKFLOW = ['Open', 'In Progress', 'Mitigated', 'Resolved', 'Cancelled'];

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
  insertField(site, store, { name: 'Affected services', kind: 'text', projectIds: [incidents.id] });
  const facts = store.customFields.all().map(({ id }) => id);
  const ofIncidents = issueTypeUse(store, incidents);
  incidents.issueTypes = [
    ofIncidents('Incident', INCIDENT_WORKFLOW, [...HEAD, ...facts]),
    ...['Task', 'Bug', 'Change', 'Sub-task'].map((name) => ofIncidents(name, TASK_WORKFLOW, TASK)),
    ofIncidents('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
  const ofPlatform = issueTypeUse(store, platform);
  // Only here do the create screens take links, so that both ways of linking a new ticket get used.
  platform.issueTypes = [
    ...['Task', 'Bug', 'Sub-task'].map((name) => ofPlatform(name, TASK_WORKFLOW, [...TASK, 'issuelinks'])),
    ofPlatform('Epic', TASK_WORKFLOW, [...HEAD, 'duedate']),
  ];
}
