import type { IncidentSummary } from './incidents';
import type { FoundTicket } from './tickets';

export type IncidentName = Pick<IncidentSummary, 'id' | 'key' | 'summary'>;

/** What the person who asks has promised, across incidents. */
export type OwnItemsPort = {
  /**
   * Action tickets assigned to the person: open ones, and those closed in the last 30 days; the earliest due date first, and
   * no more than 500. `isWhole`: these are all. Jira's index may lag behind.
   */
  searchTickets(): Promise<{ readonly tickets: readonly FoundTicket[]; readonly isWhole: boolean }>;
  /** Incidents by their ids; those that the person may not see are missing in the answer. */
  readIncidentNames(ids: readonly string[]): Promise<readonly IncidentName[]>;
};
