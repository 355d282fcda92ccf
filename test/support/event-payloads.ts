/** Payloads of the events that the app listens to, with all that the documentation names, also what it calls optional. */
export type TicketEvent = {
  readonly eventType: 'avi:jira:updated:issue' | 'avi:jira:deleted:issue';
  readonly ticketId: string;
  readonly incidentId: string;
};

const PERSON = { accountId: '712020:robin-responder' };
const INCIDENT_PATH = "issue.properties['blameless-postmortem-action'].incidentId";

export function eventPayload({ eventType, ticketId, incidentId }: TicketEvent): Readonly<Record<string, unknown>> {
  const event = {
    eventType,
    selfGenerated: false,
    atlassianId: PERSON.accountId,
    issue: {
      id: ticketId,
      key: 'INC-101',
      fields: {
        summary: 'Raise the limit',
        issuetype: { id: '10002', name: 'Task' },
        project: { id: '10001', key: 'INC' },
        status: { id: '10005', name: 'Done', statusCategory: { id: 3, key: 'done' } },
        assignee: PERSON,
        reporter: PERSON,
        creator: PERSON,
        created: '2026-11-21T10:00:00.000+0000',
        updated: '2026-11-21T11:00:00.000+0000',
      },
    },
    associatedUsers: [PERSON],
    payloadIncludeProperties: { [INCIDENT_PATH]: incidentId },
  };
  if (eventType === 'avi:jira:deleted:issue') return event;
  const status = { field: 'status', fieldId: 'status', fieldtype: 'jira', from: '10003', to: '10005' };
  return {
    ...event,
    timestamp: 1_795_000_000_000,
    jiraEventTypeName: 'issue_generic',
    changelog: { id: '10100', items: [{ ...status, fromString: 'To Do', toString: 'Done' }] },
    associatedStatuses: [
      { id: '10003', name: 'To Do' },
      { id: '10005', name: 'Done' },
    ],
    webhookTraceValue: 'b7ad6b7169203331',
  };
}

type Path = readonly (string | number)[];

/** Where every part of a payload stands, objects and lists before what is in them. */
export function pathsIn(value: unknown, here: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, part]) => [[...here, key], ...pathsIn(part, [...here, key])]);
}

/** A copy of a payload with another part at one place; undefined leaves the part out. */
export function withPart(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  const copy = new Map<string | number, unknown>(
    Array.isArray(value) ? value.entries() : Object.entries(value as Readonly<Record<string, unknown>>),
  );
  const changed = withPart(copy.get(key), rest, part);
  if (changed === undefined) copy.delete(key);
  else copy.set(key, changed);
  return Array.isArray(value) ? [...copy.values()] : Object.fromEntries(copy);
}

/** The same with something unknown in every object of it. */
export function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, withExtras(part)]);
  return Object.fromEntries([['$version', 2], ['unheardOf', { id: '1', of: [null] }], ...entries]);
}
