import { z } from 'zod';
import { commentSchema, historySchema, instant, statusSchema } from './wire';

const named = z.object({ name: z.string() });

export const projectSchema = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() });

const linkEnd = z.object({ id: z.string() });
export const issueLinks = z.array(z.object({ inwardIssue: linkEnd.optional(), outwardIssue: linkEnd.optional() }));

/** The issues at the other end. */
export const linkedIds = (links: z.output<typeof issueLinks>): readonly string[] =>
  links.flatMap(({ inwardIssue, outwardIssue }) => [
    ...(inwardIssue ? [inwardIssue.id] : []),
    ...(outwardIssue ? [outwardIssue.id] : []),
  ]);

export const restrictionSchema = z.object({ issuerestrictions: z.record(z.string(), z.unknown()) });

/** `GET issue` with every field, names and changelog. Custom fields are read by name from the open rest of `fields`. */
export const incidentSchema = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  properties: z.record(z.string(), z.unknown()).default({}),
  changelog: z
    .object({ total: z.number(), histories: z.array(historySchema) })
    .default({ total: Number.POSITIVE_INFINITY, histories: [] }),
  fields: z.looseObject({
    summary: z.string(),
    status: statusSchema,
    issuetype: z.object({ id: z.string(), name: z.string() }),
    created: instant,
    resolutiondate: instant.nullish(),
    project: projectSchema,
    priority: named.nullish(),
    security: z.unknown().optional(),
    issuerestriction: restrictionSchema.optional().catch(undefined),
    assignee: z.object({ accountId: z.string() }).nullish(),
    reporter: z.object({ accountId: z.string() }).nullish(),
    comment: z.object({ total: z.number(), comments: z.array(commentSchema) }).nullish(),
  }),
});

/** `GET issue` for the panel. */
export const summarySchema = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  properties: z.record(z.string(), z.unknown()).default({}),
  fields: z.looseObject({
    summary: z.string(),
    status: statusSchema,
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: projectSchema,
    priority: named.nullish(),
    issuelinks: issueLinks.nullish(),
  }),
});

/** `GET project/{key}/statuses`: the statuses of each issue type. */
export const projectStatuses = z.array(z.object({ id: z.string(), name: z.string(), statuses: z.array(statusSchema) }));
