import { COMPLETION_KEY, RECORD_KEY } from '../../domain/record';
import type { IncidentPort } from '../../ports';
import { path } from '../path';
import { fetchOrNull, request } from '../request';
import type { Send } from '../send';
import { isRestricted, linkedIds, summarySchema } from './incident-schema';
import { listThemes } from './list-themes';
import { namedFields } from './named-fields';
import { readNeighbours } from './read-neighbours';
import { serviceFields } from './service-fields';
import { OUR_PROPERTIES, readFacts, readProperties, toProject } from './read-facts';

type Options = {
  /** The project of the incident, where it is known before the incident is read. */
  readonly projectId: string | null;
  /** Gives up early: for what can be done without. */
  readonly brief: Send;
};

/** Incidents in Jira. */
export function jiraIncidents(send: Send, { projectId, brief }: Options): IncidentPort {
  const property = (incidentId: string, key: string) => path`/rest/api/3/issue/${incidentId}/properties/${key}`;
  return {
    async readSummary(incidentId) {
      const issue = await fetchOrNull(
        send,
        summarySchema,
        path`/rest/api/3/issue/${incidentId}?fields=*all,-comment,-description,-attachment,-worklog&expand=names,schema&properties=${OUR_PROPERTIES}`,
      );
      if (!issue) return null;
      const { fields } = issue;
      const named = namedFields(fields, issue.names);
      return {
        id: issue.id,
        key: issue.key,
        summary: fields.summary,
        status: fields.status,
        type: { id: fields.issuetype.id, name: fields.issuetype.name },
        priorityName: fields.priority?.name ?? null,
        createdAt: fields.created,
        resolvedAt:
          fields.resolutiondate ??
          (fields.status.category === 'done' ? (fields.statuscategorychangedate ?? null) : null),
        labels: fields.labels ?? [],
        components: fields.components ?? [],
        services: serviceFields(named, issue.schema),
        fields: named,
        project: toProject(fields.project),
        hasSecurityLevel: isRestricted(fields.security, fields.issuerestriction),
        linkedIssueIds: linkedIds(fields.issuelinks ?? []),
        properties: readProperties(issue.properties),
      };
    },
    readNeighbours: (incident, typeNames) => readNeighbours(brief, incident, typeNames),
    readFacts: (incidentId, names, onBegun) => readFacts(send, { incidentId, projectId, names, onBegun }),
    listThemes: (ofProject) => listThemes(send, ofProject),
    async writeRecord(incidentId, record) {
      await request(send, 'PUT', property(incidentId, RECORD_KEY), record);
    },
    async removeRecord(incidentId) {
      await request(send, 'DELETE', property(incidentId, RECORD_KEY));
    },
    async writeCompletion(incidentId, completion) {
      await request(send, 'PUT', property(incidentId, COMPLETION_KEY), completion);
    },
    async linkToPage(incidentId, page) {
      await request(send, 'POST', path`/rest/api/3/issue/${incidentId}/remotelink`, {
        globalId: `blameless-postmortem=${page.id}`,
        relationship: 'Postmortem',
        object: { url: page.url, title: page.title },
      });
    },
  };
}
