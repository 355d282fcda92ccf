import { COMPLETION_KEY, RECORD_KEY } from '../../domain/record';
import type { IncidentPort } from '../../ports';
import { path } from '../path';
import { fetchOrNull, request } from '../request';
import type { Send } from '../send';
import { summarySchema } from './incident-schema';
import { listThemes } from './list-themes';
import { readNeighbours } from './read-neighbours';
import { OUR_PROPERTIES, readFacts } from './read-facts';
import { SUMMARY_FIELDS, toSummary } from './to-summary';

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
        path`/rest/api/3/issue/${incidentId}?fields=${SUMMARY_FIELDS.join(',')}&expand=names,schema&properties=${OUR_PROPERTIES}`,
      );
      return issue && toSummary(issue);
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
