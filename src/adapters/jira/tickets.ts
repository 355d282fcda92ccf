import { z } from 'zod';
import { COMPLETION_KEY, MARKER_KEY } from '../../domain/record';
import type { TicketPort } from '../../ports';
import { path } from '../path';
import { fetchAs, request } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { createTickets } from './create-tickets';
import { readEditRights } from './edit-rights';
import { issueLinks, linkedIds } from './incident-schema';
import { markerSchema } from './properties';
import { searchTickets } from './search-tickets';
import { ticketSchema, toTicket, TICKET_FIELDS } from './to-ticket';

/** Bulk fetch takes no more in one call. */
const MOST_IDS = 100;

const bulkFetched = z.object({ issues: z.array(ticketSchema).default([]) });

const keptSchema = z.object({
  issues: z
    .array(
      z.object({
        id: z.string(),
        properties: z.record(z.string(), z.unknown()).default({}),
        fields: z.object({ issuelinks: issueLinks.default([]) }),
      }),
    )
    .default([]),
});

const searched = z.object({
  issues: z.array(
    z.object({ id: z.string(), key: z.string(), properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** Action tickets in Jira. */
export function jiraTickets(send: Send): TicketPort {
  return {
    async readTickets(ids) {
      const goes = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, n) =>
        ids.slice(n * MOST_IDS, (n + 1) * MOST_IDS),
      );
      const answers = await Promise.all(
        goes.map((issueIdsOrKeys) =>
          fetchAs(send, bulkFetched, 'POST', '/rest/api/3/issue/bulkfetch', {
            issueIdsOrKeys,
            fields: TICKET_FIELDS,
            properties: [MARKER_KEY, COMPLETION_KEY],
          }),
        ),
      );
      return answers.flatMap(({ issues }) => issues.map(toTicket));
    },
    async readKept(ids) {
      const { issues } = await fetchAs(send, keptSchema, 'POST', '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: ids,
        fields: ['issuelinks'],
        properties: [MARKER_KEY],
      });
      return issues.map(({ id, properties, fields }) => ({
        ticketId: id,
        isMarked: MARKER_KEY in properties,
        linkedIssueIds: linkedIds(fields.issuelinks),
      }));
    },
    async findByBatch(incidentId, batchId) {
      const { issues } = await fetchAs(send, searched, 'POST', '/rest/api/3/search/jql', {
        jql: `issue.property[${MARKER_KEY}].batchId = ${JSON.stringify(batchId)}`,
        maxResults: 100,
        fields: ['summary'],
        properties: [MARKER_KEY],
      });
      return issues.flatMap(({ id, key, properties }) => {
        const marker = readStored(markerSchema, properties[MARKER_KEY]);
        return marker.kind === 'value' && marker.value.batchId === batchId && marker.value.incidentId === incidentId
          ? [{ ticketId: id, key, itemId: marker.value.itemId }]
          : [];
      });
    },
    async findByIncident(incidentId) {
      const jql = `issue.property[${MARKER_KEY}].incidentId = ${JSON.stringify(incidentId)} ORDER BY created ASC`;
      const { tickets } = await searchTickets(send, jql);
      return tickets.filter(({ marker }) => marker.kind === 'value' && marker.value.incidentId === incidentId);
    },
    create: (orders, target, link) => createTickets(send, orders, target, link),
    async link(ticketKey, incidentKey, typeName) {
      await request(send, 'POST', '/rest/api/3/issueLink', {
        type: { name: typeName },
        inwardIssue: { key: incidentKey },
        outwardIssue: { key: ticketKey },
      });
    },
    async writeMarker(ticketId, marker) {
      await request(send, 'PUT', path`/rest/api/3/issue/${ticketId}/properties/${MARKER_KEY}`, marker);
    },
    async setFields(ticketId, { duedate, assignee }) {
      await request(send, 'PUT', path`/rest/api/3/issue/${ticketId}`, {
        fields: { ...(duedate ? { duedate } : {}), ...(assignee ? { assignee: { accountId: assignee } } : {}) },
      });
    },
    readEditRights: (ticketId) => readEditRights(send, ticketId),
  };
}
