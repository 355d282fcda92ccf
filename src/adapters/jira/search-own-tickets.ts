import { MARKER_KEY } from '../../domain/record';
import type { OwnItemsPort } from '../../ports';
import type { Send } from '../send';
import { searchTickets } from './search-tickets';

/** A ticket that was closed without a resolution has no date of it; then its last change stands in. */
const JQL = [
  'assignee = currentUser()',
  `issue.property[${MARKER_KEY}].incidentId is not EMPTY`,
  '(statusCategory != Done OR resolved >= "-30d" OR (resolved is EMPTY AND updated >= "-30d"))',
].join(' AND ');

/** The action tickets of the person who asks: open ones, and those closed in the last 30 days. @param send as that person */
export const searchOwnTickets = (send: Send): ReturnType<OwnItemsPort['searchTickets']> =>
  searchTickets(send, `${JQL} ORDER BY duedate ASC`);
