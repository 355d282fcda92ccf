import { z } from 'zod';
import { MARKER_KEY } from '../../domain/record';
import type { FollowUpPort, OpenTicket } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { markerSchema } from './properties';
import { instant } from './wire';

const TICKETS_PER_PAGE = 100;
const MARKER = `issue.property[${MARKER_KEY}]`;
const FIELDS = ['project', 'created', 'duedate', 'assignee', 'status'];

const ticket = z.object({
  id: z.string(),
  key: z.string(),
  properties: z.record(z.string(), z.unknown()).default({}),
  fields: z.object({
    project: z.object({ id: z.string() }),
    created: instant,
    duedate: z.string().nullish(),
    assignee: z.object({ accountId: z.string(), active: z.boolean().default(true) }).nullish(),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
});
const ticketPage = z.object({ nextPageToken: z.string().nullish(), issues: z.array(ticket) });
const ticketList = z.object({ issues: z.array(ticket).default([]) });

/** Reads action tickets that are not closed. @param send as the app */
export const openTickets = (send: Send): Pick<FollowUpPort, 'searchOpenTickets' | 'readOpenTickets'> => ({
  async searchOpenTickets(dueBy, page) {
    const day = JSON.stringify(dueBy);
    const { issues, nextPageToken } = await fetchAs(send, ticketPage, 'POST', '/rest/api/3/search/jql', {
      // A ticket whose type has no due date has the one that stands on its marker.
      jql: `${MARKER}.incidentId is not EMPTY AND statusCategory != Done AND (duedate <= ${day} OR (duedate is EMPTY AND ${MARKER}.firstDue <= ${day})) ORDER BY key ASC`,
      maxResults: TICKETS_PER_PAGE,
      fields: FIELDS,
      properties: [MARKER_KEY],
      ...(page === null ? {} : { nextPageToken: page }),
    });
    return { nextPage: nextPageToken ?? null, tickets: issues.flatMap(toOpenTicket) };
  },
  async readOpenTickets(ids) {
    const { issues } = await fetchAs(send, ticketList, 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids,
      fields: FIELDS,
      properties: [MARKER_KEY],
    });
    return issues.flatMap(toOpenTicket);
  },
});

/** None where it is done, or will not be although its status is an open one. */
function toOpenTicket({ id, key, properties, fields }: z.output<typeof ticket>): readonly OpenTicket[] {
  const marker = readStored(markerSchema, properties[MARKER_KEY]);
  const mark = marker.kind === 'value' ? marker.value : null;
  if (fields.status.statusCategory.key === 'done' || mark?.wontDo?.keptByApp) return [];
  return [
    {
      ticketId: id,
      key,
      projectId: fields.project.id,
      createdAt: fields.created,
      dueDate: fields.duedate ?? mark?.firstDue ?? null,
      owner: fields.assignee ?? null,
      marker,
    },
  ];
}
