import { z } from 'zod';
import { MARKER_KEY } from '../../domain/record';
import type { FoundTicket, OwnItemsPort } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { TICKET_FIELDS, ticketSchema, toTicket } from './tickets';

const PER_PAGE = 100;
/** Nobody owns so many at a time; beyond that the answer says that it is cut. */
const MOST_PAGES = 5;

/** A ticket that was closed without a resolution has no date of it; then its last change stands in. */
const JQL = [
  'assignee = currentUser()',
  `issue.property[${MARKER_KEY}].incidentId is not EMPTY`,
  '(statusCategory != Done OR resolved >= "-30d" OR (resolved is EMPTY AND updated >= "-30d"))',
].join(' AND ');

const ticketPage = z.object({ issues: z.array(ticketSchema), nextPageToken: z.string().nullish() });

/** The action tickets of the person who asks: open ones, and those closed in the last 30 days. @param send as that person */
export async function searchOwnTickets(send: Send): ReturnType<OwnItemsPort['searchTickets']> {
  const tickets: FoundTicket[] = [];
  let next: string | null = null;
  for (let pages = 0; pages < MOST_PAGES && (pages === 0 || next !== null); pages += 1) {
    const { issues, nextPageToken } = await searchPage(send, next);
    tickets.push(...issues.map(toTicket));
    next = nextPageToken ?? null;
  }
  return { tickets, isWhole: next === null };
}

const searchPage = (send: Send, page: string | null): Promise<z.output<typeof ticketPage>> =>
  fetchAs(send, ticketPage, 'POST', '/rest/api/3/search/jql', {
    jql: `${JQL} ORDER BY duedate ASC`,
    maxResults: PER_PAGE,
    fields: TICKET_FIELDS,
    properties: [MARKER_KEY],
    ...(page === null ? {} : { nextPageToken: page }),
  });
