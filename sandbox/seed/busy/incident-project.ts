import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';
import { INCIDENT_WORKFLOW } from '../jira-projects';
import { issueTypeUse } from '../new-project';

export const RESPONDERS_ONLY = 'Responders only';

/** What the busy world adds to the project of incidents: a status that forbids edits, and a security level. */
export function extendIncidentProject({ ids }: Site, store: JiraStore): void {
  const incidents = store.projects.find(({ key }) => key === 'INC');
  if (!incidents) throw new Error('The world has no project INC to extend.');
  const use = issueTypeUse(store, incidents);
  incidents.issueTypes = incidents.issueTypes.map((before) => {
    const after = use('Incident', [...INCIDENT_WORKFLOW, 'Closed'], before.createFields, {
      lockedStatuses: ['Closed'],
    });
    return after.issueTypeId === before.issueTypeId ? after : before;
  });
  incidents.securityLevels.push({
    id: ids.next('securityLevel'),
    name: RESPONDERS_ONLY,
    description: 'For those who respond to incidents, and nobody else.',
    // Jira puts apps into every permission scheme by itself, and into no security level: the app's system user sees none of it.
    holders: [
      { type: 'role', role: 'Administrators' },
      { type: 'role', role: 'Incident responders' },
    ],
  });
}
