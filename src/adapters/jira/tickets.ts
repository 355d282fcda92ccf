import { z } from 'zod';
import { COMPLETION_KEY, MARKER_KEY } from '../../domain/record';
import { actionItemState } from '../../domain/ticket-state';
import type { FoundTicket, TicketPort } from '../../ports';
import { path } from '../path';
import { fetchAs, request } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { createTickets } from './create-tickets';
import { readEditRights } from './edit-rights';
import { issueLinks, linkedIds } from './incident-schema';
import { completionSchema, markerSchema } from './properties';
import { statusSchema } from './wire';

/** Bulk fetch takes no more in one call. */
const MOST_IDS = 100;

/** What is asked of Jira of each action ticket. */
export const TICKET_FIELDS = ['summary', 'status', 'resolution', 'assignee', 'duedate'];

export const ticketSchema = z.object({
  id: z.string(),
  key: z.string(),
  properties: z.record(z.string(), z.unknown()).default({}),
  fields: z.object({
    summary: z.string(),
    status: statusSchema,
    resolution: z.object({ name: z.string() }).nullish(),
    assignee: z
      .object({ accountId: z.string(), displayName: z.string().default('Unknown'), active: z.boolean().default(true) })
      .nullish(),
    duedate: z.string().nullish(),
  }),
});
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

/** An action ticket as Jira tells of it. Where it has no due date, the one that its marker keeps counts. */
export function toTicket({ id, key, properties, fields }: z.output<typeof ticketSchema>): FoundTicket {
  const marker = readStored(markerSchema, properties[MARKER_KEY]);
  const mark = marker.kind === 'value' ? marker.value : null;
  const firstDue = mark?.firstDue ?? null;
  const state = actionItemState(fields.status, fields.resolution?.name ?? null, mark?.wontDo);
  const kept = fields.duedate ? null : firstDue;
  return {
    ticketId: id,
    key,
    summary: fields.summary,
    owner: fields.assignee ?? null,
    dueDate: fields.duedate ?? kept,
    dueDateKeptByApp: kept !== null,
    firstDue,
    type: mark?.type ?? null,
    factorId: mark?.factorId ?? null,
    state,
    statusName: fields.status.name,
    statusId: fields.status.id,
    wontDo: state === 'wont-do' && mark?.wontDo ? { reason: mark.wontDo.reason, on: mark.wontDo.on } : null,
    marker,
    completion: readStored(completionSchema, properties[COMPLETION_KEY]),
  };
}
