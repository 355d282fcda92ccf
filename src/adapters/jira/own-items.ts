import type { OwnItemsPort } from '../../ports';
import type { Send } from '../send';
import { readNames } from './read-names';
import { searchOwnTickets } from './search-own-tickets';

/** What one person has promised. @param send as that person */
export const jiraOwnItems = (send: Send): OwnItemsPort => ({
  searchTickets: () => searchOwnTickets(send),
  readIncidentNames: (ids) => readNames(send, ids),
});
