import { z } from 'zod';
import { MARKER_KEY } from '../../domain/record';
import type { FoundTicket } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { TICKET_FIELDS, ticketSchema, toTicket } from './to-ticket';

const PER_PAGE = 100;
/** No person and no incident has so many at a time; beyond that the answer says that it is cut. */
const MOST_PAGES = 5;

const ticketPage = z.object({ issues: z.array(ticketSchema), nextPageToken: z.string().nullish() });

/** Action tickets by JQL, no more than 500; `isWhole`: these are all. Jira's index may lag behind. */
export async function searchTickets(
  send: Send,
  jql: string,
): Promise<{ readonly tickets: readonly FoundTicket[]; readonly isWhole: boolean }> {
  const tickets: FoundTicket[] = [];
  let next: string | null = null;
  for (let pages = 0; pages < MOST_PAGES && (pages === 0 || next !== null); pages += 1) {
    const { issues, nextPageToken } = await searchPage(send, jql, next);
    tickets.push(...issues.map(toTicket));
    next = nextPageToken ?? null;
  }
  return { tickets, isWhole: next === null };
}

const searchPage = (send: Send, jql: string, page: string | null): Promise<z.output<typeof ticketPage>> =>
  fetchAs(send, ticketPage, 'POST', '/rest/api/3/search/jql', {
    jql,
    maxResults: PER_PAGE,
    fields: TICKET_FIELDS,
    properties: [MARKER_KEY],
    ...(page === null ? {} : { nextPageToken: page }),
  });
