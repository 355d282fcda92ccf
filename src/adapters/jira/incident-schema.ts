import { z } from 'zod';
import type { LinkedIssue } from '../../domain/incident';
import { commentSchema, historySchema, instant, statusSchema } from './wire';

const named = z.object({ name: z.string() });

export const projectSchema = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() });

/** The names of components; one without a name says nothing. */
export const componentList = z
  .array(z.object({ name: z.string().optional() }))
  .transform((components) => components.flatMap(({ name }) => name ?? []));

const linkEnd = z.object({ id: z.string() });
export const issueLinks = z.array(z.object({ inwardIssue: linkEnd.optional(), outwardIssue: linkEnd.optional() }));

const namedEnd = z.object({
  id: z.string(),
  key: z.string().optional(),
  fields: z.object({ summary: z.string().default(''), issuetype: named.optional() }).default({ summary: '' }),
});
/** Links with what the issue at the other end is. */
const describedLinks = z.array(
  z.object({
    type: z.object({ inward: z.string().default('linked'), outward: z.string().default('linked') }),
    inwardIssue: namedEnd.optional(),
    outwardIssue: namedEnd.optional(),
  }),
);

/** The issues at the other end, as the incident's own answer tells of them. When they were opened and done it does not. */
export const toLinkedIssues = (links: z.output<typeof describedLinks>): readonly LinkedIssue[] =>
  links.flatMap(({ type, inwardIssue, outwardIssue }) =>
    [
      { end: inwardIssue, relation: type.inward },
      { end: outwardIssue, relation: type.outward },
    ].flatMap(({ end, relation }) =>
      end
        ? [
            {
              id: end.id,
              key: end.key ?? end.id,
              summary: end.fields.summary,
              relation,
              typeName: end.fields.issuetype?.name ?? 'Issue',
              createdAt: null,
              doneAt: null,
              hasSecurityLevel: false,
            },
          ]
        : [],
    ),
  );

/** The issues at the other end. */
export const linkedIds = (links: z.output<typeof issueLinks>): readonly string[] =>
  links.flatMap(({ inwardIssue, outwardIssue }) => [
    ...(inwardIssue ? [inwardIssue.id] : []),
    ...(outwardIssue ? [outwardIssue.id] : []),
  ]);

export const restrictionSchema = z.object({ issuerestrictions: z.record(z.string(), z.unknown()) });

/** Company-managed projects restrict an issue by a security level, team-managed ones by a list of roles. */
export function isRestricted(security: unknown, restriction: z.output<typeof restrictionSchema> | undefined): boolean {
  return (security !== null && security !== undefined) || Object.keys(restriction?.issuerestrictions ?? {}).length > 0;
}

const fieldSchemas = z.record(z.string(), z.object({ type: z.string(), items: z.string().optional() })).default({});

/** `GET issue` with every field, names and changelog. Custom fields are read by name from the open rest of `fields`. */
export const incidentSchema = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  schema: fieldSchemas,
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
    resolution: named.nullish(),
    project: projectSchema,
    priority: named.nullish(),
    security: z.unknown().optional(),
    issuerestriction: restrictionSchema.optional().catch(undefined),
    assignee: z.object({ accountId: z.string() }).nullish(),
    reporter: z.object({ accountId: z.string() }).nullish(),
    issuelinks: describedLinks.nullish(),
    attachment: z.array(z.object({ id: z.string(), created: instant, filename: z.string() })).nullish(),
    labels: z.array(z.string()).nullish(),
    components: componentList.nullish(),
    comment: z.object({ total: z.number(), comments: z.array(commentSchema) }).nullish(),
  }),
});

/** `GET issue` for the panel. */
export const summarySchema = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  schema: fieldSchemas,
  properties: z.record(z.string(), z.unknown()).default({}),
  fields: z.looseObject({
    summary: z.string(),
    status: statusSchema,
    issuetype: z.object({ id: z.string(), name: z.string() }),
    created: instant,
    resolutiondate: instant.nullish(),
    resolution: named.nullish(),
    statuscategorychangedate: instant.nullish(),
    project: projectSchema,
    priority: named.nullish(),
    security: z.unknown().optional(),
    issuerestriction: restrictionSchema.optional().catch(undefined),
    issuelinks: issueLinks.nullish(),
    labels: z.array(z.string()).nullish(),
    components: componentList.nullish(),
  }),
});

/** `GET project/{key}/statuses`: the statuses of each issue type. */
export const projectStatuses = z.array(z.object({ id: z.string(), name: z.string(), statuses: z.array(statusSchema) }));
