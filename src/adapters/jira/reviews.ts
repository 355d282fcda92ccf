import { z } from 'zod';
import { MARKER_KEY, RECORD_KEY } from '../../domain/record';
import type { ReviewPort } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { summarySchema } from './incident-schema';
import { findLead } from './leads';
import { namedComments } from './named-comment';
import { OUR_PROPERTIES } from './read-facts';
import { SUMMARY_FIELDS, toSummary } from './to-summary';

const RECORD = `issue.property[${RECORD_KEY}]`;
const MARKER = `issue.property[${MARKER_KEY}]`;
/** The newest records tell which projects use the app; a project that begins to has a new one. */
const RECORDS_LOOKED_AT = 500;
const INCIDENTS_PER_PAGE = 100;

const projectList = z.object({
  issues: z.array(z.object({ fields: z.object({ project: z.object({ id: z.string() }) }) })),
});
const incidentPage = z.object({
  nextPageToken: z.string().nullish(),
  names: z.record(z.string(), z.string()).default({}),
  schema: summarySchema.shape.schema,
  issues: z.array(summarySchema),
});
const ASSIGNEE = { kind: 'field', field: { id: 'assignee', name: 'Assignee' } } as const;

/** Incidents whose postmortem may be due, and telling people of it. @param send as the app */
export function jiraReviews(send: Send): ReviewPort {
  const comments = namedComments(send, 'blameless-postmortem-review');
  return {
    async listProjects() {
      const { issues } = await fetchAs(send, projectList, 'POST', '/rest/api/3/search/jql', {
        jql: `${RECORD}.state is not EMPTY ORDER BY created DESC`,
        maxResults: RECORDS_LOOKED_AT,
        fields: ['project'],
      });
      return [...new Set(issues.map(({ fields }) => fields.project.id))];
    },
    async searchUndecided({ projectId, typeIds, changedSince }, page) {
      const types = typeIds.map((id) => JSON.stringify(id)).join(', ');
      const found = await fetchAs(send, incidentPage, 'POST', '/rest/api/3/search/jql', {
        jql: `project = ${JSON.stringify(projectId)} AND issuetype in (${types}) AND updated >= ${JSON.stringify(changedSince)} AND ${RECORD}.state is EMPTY AND ${MARKER}.incidentId is EMPTY ORDER BY key ASC`,
        maxResults: INCIDENTS_PER_PAGE,
        fields: SUMMARY_FIELDS,
        properties: OUR_PROPERTIES.split(','),
        expand: 'names,schema',
        ...(page === null ? {} : { nextPageToken: page }),
      });
      const { names, schema } = found;
      return {
        incidents: found.issues.map((issue) => toSummary({ ...issue, names, schema })),
        nextPage: found.nextPageToken ?? null,
      };
    },
    findOwner: ({ id, projectId }) => findLead(send, { id, projectId, componentIds: [] }, ASSIGNEE),
    remind: comments.write,
    wasReminded: comments.isThere,
  };
}
