import type { CountedIncident } from '../domain/follow-up/count-open';
import type { EscalationTarget } from '../domain/follow-up/escalation';
import type { ActionMarker, Stored } from '../domain/record';
import type { CalendarDate, Instant } from '../domain/time';
import type { DigestItem } from '../document/digest';
import type { Document } from '../document/adf';

/** An action ticket that is not closed. */
export type OpenTicket = {
  readonly ticketId: string;
  readonly key: string;
  readonly projectId: string;
  readonly createdAt: Instant;
  readonly dueDate: CalendarDate | null;
  readonly owner: { readonly accountId: string; readonly active: boolean } | null;
  readonly marker: Stored<ActionMarker>;
};

/** Where the lead of an incident is found, or of its ticket. */
export type LedIncident = {
  /** null: the app cannot read the incident, and what follows is the ticket's. */
  readonly id: string | null;
  readonly projectId: string;
  readonly componentIds: readonly string[];
};

/** An incident, to which its action tickets belong. */
export type FollowedIncident = LedIncident & {
  readonly id: string;
  /** Tickets that it names, by links or by its count. */
  readonly ticketIds: readonly string[];
};

export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly to: { readonly accountIds: readonly string[]; readonly groupIds: readonly string[] };
};

/**
 * `open`: incidents with action items that were open, or could not be read, when they were counted last. `changed`: the incidents of action
 * tickets that changed within the last two hours, named by the tickets' markers.
 */
export type CountedSearch = 'open' | 'changed';

/** What following through needs of Jira. Everything as the app: nobody is there. */
export type FollowUpPort = {
  /** A page of open action tickets that are due by a day, in a fixed order; `nextPage` null: it is the last one. */
  searchOpenTickets(
    dueBy: CalendarDate,
    page: string | null,
  ): Promise<{ readonly tickets: readonly OpenTicket[]; readonly nextPage: string | null }>;
  /** Those of at most a hundred tickets that are open. */
  readOpenTickets(ids: readonly string[]): Promise<readonly OpenTicket[]>;
  /** A page of incidents whose count is to be looked at: ids alone, in a fixed order. */
  searchCounted(
    what: CountedSearch,
    page: string | null,
  ): Promise<{ readonly ids: readonly string[]; readonly nextPage: string | null }>;
  /**
   * What is open in a project: the action tickets that stand in it without a security level, those due first before the
   * others, at most a hundred; and its incidents with open ones, wherever those stand.
   */
  readOpenOf(
    projectId: string,
  ): Promise<{ readonly items: readonly DigestItem[]; readonly incidents: readonly CountedIncident[] }>;
  /** At most a hundred. Those that the app cannot see are missing. */
  readIncidents(ids: readonly string[]): Promise<readonly FollowedIncident[]>;
  /** Whoever is chosen, else leads a component, else the project; null: nobody with an open account, or a group, which has none. */
  findLead(incident: LedIncident, target: EscalationTarget): Promise<string | null>;
  /** A comment that customers of a service project do not see, and that can be found again by its id. */
  remind(ticketId: string, reminder: { readonly id: string; readonly document: Document }): Promise<void>;
  /** Whether a reminder of this id is among the newest comments. */
  wasReminded(ticketId: string, id: string): Promise<boolean>;
  /** Sent by Jira; what became of it cannot be asked. */
  mail(ticketId: string, mail: Mail): Promise<void>;
};
