import type { Change, Comment, Incident, Status } from '../../src/domain/incident';

export const STATUSES = {
  open: { id: '1', name: 'Open', category: 'new' },
  inProgress: { id: '3', name: 'In Progress', category: 'indeterminate' },
  mitigated: { id: '4', name: 'Mitigated', category: 'indeterminate' },
  resolved: { id: '5', name: 'Resolved', category: 'done' },
  closed: { id: '6', name: 'Closed', category: 'done' },
  cancelled: { id: '7', name: 'Cancelled', category: 'done' },
} as const satisfies Record<string, Status>;

/** An incident that was opened at 08:00 and has no history, with overrides. */
export function incidentWith(overrides: Partial<Incident> = {}): Incident {
  return {
    id: '10001',
    key: 'INC-1',
    summary: 'Everything answers 503',
    createdAt: '2021-06-22T08:00:00.000Z',
    resolutionAt: null,
    resolutionName: null,
    status: STATUSES.open,
    type: { id: '10100', name: 'Incident' },
    projectTypes: [{ id: '10100', name: 'Incident' }],
    project: { id: '10000', key: 'INC', isServiceProject: false },
    priorityName: null,
    hasSecurityLevel: false,
    fields: [],
    statuses: Object.values(STATUSES),
    changes: [],
    comments: [],
    linkedIssues: [],
    attachments: [],
    labels: [],
    components: [],
    services: [],
    ...overrides,
  };
}

/** A move from one status to another at a time of 22 June 2021, `HH:MM`. */
export function moved(time: string, from: Status, to: Status): Change {
  return {
    id: `${time}-${to.id}`,
    at: `2021-06-22T${time}:00.000Z`,
    field: 'status',
    from: from.id,
    fromText: from.name,
    to: to.id,
    toText: to.name,
  };
}

export function said(time: string, text: string, overrides: Partial<Comment> = {}): Comment {
  return {
    id: time.replace(':', ''),
    at: `2021-06-22T${time}:00.000Z`,
    text,
    restrictedTo: null,
    isResponse: false,
    ...overrides,
  };
}
