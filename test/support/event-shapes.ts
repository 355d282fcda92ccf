import { z } from 'zod';

/** The documented payloads of Jira's events, as far as the documentation says what is inside. */
const id = z.string().regex(/^\d+$/);
const accountId = z.string().min(1);
const named = z.looseObject({ id, name: z.string() });
const person = z.looseObject({ accountId });
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);

const issue = z.strictObject({
  id,
  key: z.string().regex(/^[A-Z][A-Z0-9]+-\d+$/),
  fields: z.looseObject({
    summary: z.string(),
    issuetype: named,
    project: z.looseObject({ id, key: z.string() }),
    status: named.extend({ statusCategory: z.looseObject({ key: z.string() }) }),
    assignee: person.optional(),
    reporter: person,
    creator: person,
    created: time,
    updated: time,
  }),
});
const text = z.string().nullable();
const changelog = z.strictObject({
  id: id.optional(),
  items: z
    .array(
      z.strictObject({
        field: z.string(),
        fieldId: z.string(),
        fieldtype: z.string(),
        from: text,
        fromString: text,
        to: text,
        toString: text,
      }),
    )
    .min(1),
});

/** What any event may carry besides. */
const always = {
  selfGenerated: z.boolean(),
  atlassianId: accountId.optional(),
  associatedUsers: z.array(person).optional(),
  payloadIncludeProperties: z.record(z.string(), z.unknown()).optional(),
  retryContext: z
    .strictObject({ retryCount: z.int().min(1).max(4), retryReason: z.string(), retryData: z.unknown().optional() })
    .optional(),
};
const link = {
  id,
  sourceIssueId: id,
  destinationIssueId: id,
  sourceProjectId: id,
  destinationProjectId: id,
  issueLinkType: z.looseObject({ id, name: z.string(), inward: z.string(), outward: z.string() }),
};

const event = z.discriminatedUnion('eventType', [
  z.strictObject({ ...always, eventType: z.literal('avi:jira:created:issue'), issue }),
  z.strictObject({
    ...always,
    eventType: z.literal('avi:jira:updated:issue'),
    issue,
    changelog,
    timestamp: z.number(),
    jiraEventTypeName: z.string().optional(),
    associatedStatuses: z.array(named).optional(),
    webhookTraceValue: z.string().optional(),
  }),
  z.strictObject({ ...always, eventType: z.literal('avi:jira:deleted:issue'), issue }),
  z.strictObject({ ...always, eventType: z.literal('avi:jira:created:issuelink'), ...link }),
  z.strictObject({ ...always, eventType: z.literal('avi:jira:deleted:issuelink'), ...link }),
]);

/** What is not as documented in an event's payload; nothing where it is. */
export function shapeProblems(payload: unknown): readonly string[] {
  const parsed = event.safeParse(payload);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
