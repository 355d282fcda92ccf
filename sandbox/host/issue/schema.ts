import { z } from 'zod';

const named = z.looseObject({ name: z.string() });
const person = z.looseObject({ accountId: z.string(), displayName: z.string() });

export const statusSchema = z.looseObject({ name: z.string(), statusCategory: z.looseObject({ key: z.string() }) });

const linkedIssueSchema = z.looseObject({
  key: z.string(),
  fields: z.looseObject({ summary: z.string(), status: statusSchema }),
});

const issueLinkSchema = z.looseObject({
  id: z.string(),
  type: z.looseObject({ inward: z.string(), outward: z.string() }),
  inwardIssue: linkedIssueSchema.optional(),
  outwardIssue: linkedIssueSchema.optional(),
});

export const summarySchema = z.looseObject({
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: statusSchema,
    issuetype: named,
    priority: named.nullable(),
    assignee: person.nullable(),
    created: z.string(),
  }),
});

export const issueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()),
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), to: statusSchema })),
  fields: z.looseObject({
    ...summarySchema.shape.fields.shape,
    project: z.looseObject({ id: z.string(), key: z.string(), name: z.string() }),
    reporter: person.nullable(),
    description: z.unknown(),
    labels: z.array(z.string()),
    components: z.array(named),
    resolution: named.nullable(),
    updated: z.string(),
    duedate: z.string().nullable(),
    // Not there where linking is switched off.
    issuelinks: z.array(issueLinkSchema).default([]),
  }),
});

export const remoteLinksSchema = z.array(
  z.looseObject({
    id: z.number(),
    relationship: z.string().optional(),
    object: z.looseObject({ url: z.string(), title: z.string(), summary: z.string().optional() }),
  }),
);

export const commentsSchema = z.looseObject({
  total: z.number(),
  comments: z.array(
    z.looseObject({
      id: z.string(),
      author: person.optional(),
      body: z.unknown(),
      created: z.string(),
      visibility: z.looseObject({ type: z.string(), value: z.string() }).optional(),
    }),
  ),
});

export const changelogSchema = z.looseObject({
  total: z.number(),
  values: z.array(
    z.looseObject({
      id: z.string(),
      author: person.optional(),
      created: z.string(),
      items: z.array(
        z.looseObject({ field: z.string(), fromString: z.string().nullable(), toString: z.string().nullable() }),
      ),
    }),
  ),
});

export type Issue = z.infer<typeof issueSchema>;
export type IssueSummary = z.infer<typeof summarySchema>;
export type RemoteLinks = z.infer<typeof remoteLinksSchema>;
export type Comments = z.infer<typeof commentsSchema>;
export type Changelog = z.infer<typeof changelogSchema>;
