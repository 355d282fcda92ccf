import type { CustomField, IssueType, LinkType, Priority, Resolution, Status } from '../jira/entities';
import type { JiraStore } from '../jira/store';
import type { Site } from '../site';

const STATUSES: readonly Omit<Status, 'id'>[] = [
  { name: 'Open', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Mitigated', category: 'indeterminate' },
  { name: 'Resolved', category: 'done' },
  { name: 'Cancelled', category: 'done' },
  { name: 'To Do', category: 'new' },
  { name: 'Done', category: 'done' },
  { name: "Won't do", category: 'done' },
];

const PRIORITIES: readonly Omit<Priority, 'id'>[] = [
  { name: 'Highest' },
  { name: 'High' },
  { name: 'Medium' },
  { name: 'Low' },
  { name: 'Lowest' },
];

const RESOLUTIONS: readonly Omit<Resolution, 'id'>[] = [
  { name: 'Done', description: 'Work has been completed on this issue.' },
  { name: "Won't Do", description: "This issue won't be actioned." },
];

const LINK_TYPES: readonly Omit<LinkType, 'id'>[] = [
  { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  { name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

const type = (name: string, description: string, hierarchyLevel = 0): Omit<IssueType, 'id'> => ({
  name,
  description,
  subtask: hierarchyLevel < 0,
  hierarchyLevel,
});

const ISSUE_TYPES = [
  type('Incident', 'Something that users feel.'),
  type('Task', 'A small, distinct piece of work.'),
  type('Bug', 'A problem or error.'),
  type('Change', 'A change to production.'),
  type('Epic', 'A big piece of work with many issues.', 1),
  type('Sub-task', 'A small piece of work that is part of a larger one.', -1),
];

const SEVERITIES = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'];

/** What all projects share: types, statuses, priorities, resolutions and kinds of link. */
export function seedSchemes({ ids }: Site, store: JiraStore): void {
  for (const entry of STATUSES) store.statuses.insert({ id: ids.next('status'), ...entry });
  for (const [index, entry] of PRIORITIES.entries()) store.priorities.insert({ id: String(index + 1), ...entry });
  for (const entry of RESOLUTIONS) store.resolutions.insert({ id: ids.next('resolution'), ...entry });
  for (const entry of LINK_TYPES) store.linkTypes.insert({ id: ids.next('linkType'), ...entry });
  for (const entry of ISSUE_TYPES) store.issueTypes.insert({ id: ids.next('issueType'), ...entry });
}

/** What an incident's three custom fields are called. */
type FactNames = { readonly severity: string; readonly impactStart: string; readonly detected: string };
const FACT_NAMES: FactNames = { severity: 'Severity', impactStart: 'Impact start', detected: 'Detected at' };

/** The custom fields of an incident. @returns their ids. */
export function seedIncidentFields(
  site: Site,
  store: JiraStore,
  projectIds: readonly string[],
  { severity, impactStart, detected }: FactNames = FACT_NAMES,
): readonly string[] {
  return [
    insertField(site, store, { name: severity, kind: 'select', projectIds }, SEVERITIES),
    insertField(site, store, { name: impactStart, kind: 'datetime', projectIds }),
    insertField(site, store, { name: detected, kind: 'datetime', projectIds }),
  ].map(({ id }) => id);
}

type NewField = Pick<CustomField, 'name' | 'kind'> & { readonly projectIds: readonly string[] };

export function insertField(
  { ids }: Site,
  store: JiraStore,
  { name, kind, projectIds }: NewField,
  options: readonly string[] = [],
): CustomField {
  return store.customFields.insert({
    id: `customfield_${ids.next('customField')}`,
    name,
    kind,
    options: options.map((value) => ({ id: ids.next('option'), value })),
    projectIds: [...projectIds],
  });
}
