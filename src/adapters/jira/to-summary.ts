import type { z } from 'zod';
import type { IncidentSummary } from '../../ports';
import { isRestricted, linkedIds, type summarySchema } from './incident-schema';
import { namedFields } from './named-fields';
import { readProperties, toProject } from './read-facts';
import { serviceFields } from './service-fields';

/** What is asked of Jira of an incident without its history; its custom fields are known by their names alone. */
export const SUMMARY_FIELDS = ['*all', '-comment', '-description', '-attachment', '-worklog'];

/** An incident as Jira tells of it, with the names and schemas of its fields. */
export function toSummary(issue: z.output<typeof summarySchema>): IncidentSummary {
  const { fields } = issue;
  const named = namedFields(fields, issue.names);
  return {
    id: issue.id,
    key: issue.key,
    summary: fields.summary,
    status: fields.status,
    resolutionName: fields.resolution?.name ?? null,
    type: { id: fields.issuetype.id, name: fields.issuetype.name },
    priorityName: fields.priority?.name ?? null,
    createdAt: fields.created,
    resolvedAt: fields.resolutiondate ?? fields.statuscategorychangedate ?? null,
    labels: fields.labels ?? [],
    components: fields.components ?? [],
    services: serviceFields(named, issue.schema),
    fields: named,
    project: toProject(fields.project),
    hasSecurityLevel: isRestricted(fields.security, fields.issuerestriction),
    linkedIssueIds: linkedIds(fields.issuelinks ?? []),
    properties: readProperties(issue.properties),
  };
}
