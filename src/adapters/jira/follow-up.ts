import { z } from 'zod';
import { COMPLETION_KEY, MARKER_KEY, type ActionMarker } from '../../domain/record';
import type { FollowedIncident, FollowUpPort } from '../../ports';
import { path } from '../path';
import { fetchAs, request } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { issueLinks, linkedIds } from './incident-schema';
import { findLead } from './leads';
import { namedComments } from './named-comment';
import { openTickets } from './open-tickets';
import { completionSchema, markerSchema } from './properties';

const TICKETS_PER_PAGE = 100;
const IDS_PER_PAGE = 500;
const MARKER = `issue.property[${MARKER_KEY}]`;
const COUNT = `issue.property[${COMPLETION_KEY}]`;
const REMINDER_KEY = 'blameless-postmortem-reminder';

const properties = z.record(z.string(), z.unknown()).default({});
const idPage = z.object({
  nextPageToken: z.string().nullish(),
  issues: z.array(z.object({ id: z.string(), properties })),
});
const digestPage = z.object({
  issues: z.array(z.object({ key: z.string(), properties, fields: z.object({ duedate: z.string().nullish() }) })),
});
const incidentList = z.object({
  issues: z
    .array(
      z.object({
        id: z.string(),
        properties,
        fields: z.object({
          project: z.object({ id: z.string() }),
          components: z.array(z.object({ id: z.string() })).nullish(),
          issuelinks: issueLinks.nullish(),
        }),
      }),
    )
    .default([]),
});

/** null: there is none, or none that this version can read. */
function markIn(kept: Readonly<Record<string, unknown>>): ActionMarker | null {
  const marker = readStored(markerSchema, kept[MARKER_KEY]);
  return marker.kind === 'value' ? marker.value : null;
}

/** Action tickets that are still open, and telling people of them. @param send as the app */
export function jiraFollowUp(send: Send): FollowUpPort {
  const reminders = namedComments(send, REMINDER_KEY);
  return {
    ...openTickets(send),
    async searchCounted(what, page) {
      const { issues, nextPageToken } = await fetchAs(send, idPage, 'POST', '/rest/api/3/search/jql', {
        jql:
          what === 'open'
            ? `${COUNT}.open > 0 OR ${COUNT}.unread.count > 0 ORDER BY key ASC`
            : `${MARKER}.incidentId is not EMPTY AND updated >= "-2h" ORDER BY key ASC`,
        maxResults: IDS_PER_PAGE,
        fields: ['summary'],
        ...(what === 'changed' && { properties: [MARKER_KEY] }),
        ...(page === null ? {} : { nextPageToken: page }),
      });
      const ids = issues.flatMap(({ id, properties: kept }) => {
        if (what === 'open') return [id];
        return markIn(kept)?.incidentId ?? [];
      });
      return { ids: [...new Set(ids)], nextPage: nextPageToken ?? null };
    },
    async readOpenOf(projectId) {
      const project = JSON.stringify(projectId);
      const [tickets, incidents] = await Promise.all([
        fetchAs(send, digestPage, 'POST', '/rest/api/3/search/jql', {
          jql: `project = ${project} AND ${MARKER}.incidentId is not EMPTY AND statusCategory != Done AND level is EMPTY ORDER BY duedate ASC`,
          maxResults: TICKETS_PER_PAGE,
          fields: ['duedate'],
          properties: [MARKER_KEY],
        }),
        fetchAs(send, idPage, 'POST', '/rest/api/3/search/jql', {
          jql: `project = ${project} AND ${COUNT}.open > 0`,
          maxResults: IDS_PER_PAGE,
          fields: ['summary'],
          properties: [COMPLETION_KEY],
        }),
      ]);
      return {
        items: tickets.issues.flatMap(({ key, properties: kept, fields }) => {
          const mark = markIn(kept);
          if (mark?.wontDo?.keptByApp) return [];
          return { key, incidentId: mark?.incidentId ?? null, dueDate: fields.duedate ?? mark?.firstDue ?? null };
        }),
        incidents: incidents.issues.flatMap(({ id, properties: kept }) => {
          const completion = readStored(completionSchema, kept[COMPLETION_KEY]);
          return completion.kind === 'value' ? { id, completion: completion.value } : [];
        }),
      };
    },
    async readIncidents(ids) {
      const { issues } = await fetchAs(send, incidentList, 'POST', '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: ids,
        fields: ['project', 'components', 'issuelinks'],
        properties: [COMPLETION_KEY],
      });
      return issues.map(({ id, properties: kept, fields }): FollowedIncident => {
        const completion = readStored(completionSchema, kept[COMPLETION_KEY]);
        return {
          id,
          projectId: fields.project.id,
          componentIds: (fields.components ?? []).map((component) => component.id),
          ticketIds: [
            ...(completion.kind === 'value' ? completion.value.ticketIds : []),
            ...linkedIds(fields.issuelinks ?? []),
          ],
        };
      });
    },
    findLead: (incident, target) => findLead(send, incident, target),
    remind: reminders.write,
    wasReminded: reminders.isThere,
    async mail(ticketId, { subject, text, to }) {
      await request(send, 'POST', path`/rest/api/3/issue/${ticketId}/notify`, {
        subject,
        textBody: text,
        to: {
          users: to.accountIds.map((accountId) => ({ accountId })),
          groupIds: to.groupIds,
        },
      });
    },
  };
}
