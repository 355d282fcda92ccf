import type { IssueType, Status } from '../../jira/entities';
import type { JiraStore } from '../../jira/store';
import type { Site } from '../../site';

const STATUSES: readonly Omit<Status, 'id'>[] = [
  { name: 'Closed', category: 'done' },
  { name: 'Waiting for support', category: 'new' },
  { name: 'Work in progress', category: 'indeterminate' },
  { name: 'Pending', category: 'indeterminate' },
  { name: 'Completed', category: 'done' },
  { name: 'Canceled', category: 'done' },
  { name: 'Ny', category: 'new' },
  { name: 'Under arbejde', category: 'indeterminate' },
  { name: 'Afhjulpet', category: 'indeterminate' },
  { name: 'Løst', category: 'done' },
  { name: 'Annulleret', category: 'done' },
];

const SERVICE_REQUEST: Omit<IssueType, 'id'> = {
  name: 'Service request',
  description: 'Something that somebody asks of the service desk.',
  subtask: false,
  hierarchyLevel: 0,
};

/** The words of the projects that the busy world adds. */
export function seedBusySchemes({ ids }: Site, store: JiraStore): void {
  for (const entry of STATUSES) store.statuses.insert({ id: ids.next('status'), ...entry });
  store.issueTypes.insert({ id: ids.next('issueType'), ...SERVICE_REQUEST });
}
