import type { TrackedActionItem } from '../domain/completion';
import type { ActionMarker, CompletionRecord, Stored } from '../domain/record';
import type { CalendarDate } from '../domain/time';
import type { Document } from '../document/adf';
import type { Reference } from '../domain/reference';
import type { IssueTypeChoice, OwnerChoice, ProjectChoice } from '../shared/views';

export type TicketType = IssueTypeChoice & { readonly takesLinks: boolean };

export type TicketOrder = {
  readonly type: TicketType;
  readonly summary: string;
  readonly description: Document;
  readonly ownerAccountId: string;
  readonly dueDate: CalendarDate;
  readonly marker: ActionMarker;
};

export type MadeTicket = { readonly ticketId: string; readonly key: string };
/** `isLinked`: the link was asked for in the create call itself. */
export type TicketOutcome =
  | ({ readonly ok: true; readonly isLinked: boolean } & MadeTicket)
  | {
      readonly ok: false;
      /** Jira does not let the owner be assigned there. */
      readonly isOwnerRefused: boolean;
      /** What else Jira said, in its own sentences. */
      readonly reasons: readonly string[];
    };

/** What a person may do to one ticket. */
export type EditRights = {
  readonly mayEdit: boolean;
  readonly mayAssign: boolean;
  /** Due dates have a right of their own. */
  readonly maySchedule: boolean;
  /** Ids of the fields that can be edited now; none without the right to edit, and in a status that forbids it. */
  readonly fields: readonly string[];
};

/** What Jira has kept of what came with the create call. */
export type KeptOfTicket = {
  readonly ticketId: string;
  readonly isMarked: boolean;
  readonly linkedIssueIds: readonly string[];
};

export type FoundTicket = TrackedActionItem & {
  readonly statusId: string;
  readonly marker: Stored<ActionMarker>;
  /** What is counted on it, where it is an incident. */
  readonly completion: Stored<CompletionRecord>;
};

export type TicketPort = {
  /** Tickets that the viewer may not see are missing in the answer. Strongly consistent. */
  readTickets(ids: readonly string[]): Promise<readonly FoundTicket[]>;
  /** Tickets that were made just now; those that the person cannot see are missing in the answer. */
  readKept(ids: readonly string[]): Promise<readonly KeptOfTicket[]>;
  /** The tickets of one go. Jira's index lags behind: a ticket made seconds ago may be missing. */
  findByBatch(incidentId: string, batchId: string): Promise<readonly (MadeTicket & { readonly itemId: string })[]>;
  /** Action tickets of an incident by their markers, up to 500. Jira's index lags behind, as in `findByBatch`. */
  findByIncident(incidentId: string): Promise<readonly FoundTicket[]>;
  /** One outcome per order, in the same order; where one fails the others are made. */
  create(
    orders: readonly TicketOrder[],
    projectId: string,
    /** Asked for in the create call itself, where the type takes links. Where Jira refuses that, it is left out. */
    link: { readonly typeName: string; readonly incidentKey: string } | null,
  ): Promise<readonly TicketOutcome[]>;
  link(ticketKey: string, incidentKey: string, typeName: string): Promise<void>;
  writeMarker(ticketId: string, marker: ActionMarker): Promise<void>;
  /** All of them or, where Jira refuses one, none. */
  setFields(ticketId: string, fields: { readonly duedate?: CalendarDate; readonly assignee?: string }): Promise<void>;
  readEditRights(ticketId: string): Promise<EditRights>;
};

export type TargetPort = {
  /** Projects in which the person may create issues: the first hundred by name, and the wanted ones. */
  listProjects(wantedIds: readonly string[]): Promise<readonly ProjectChoice[]>;
  /** Types of issue the person may create there, sub-tasks left out; empty also when they may create nothing. */
  listIssueTypes(projectId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** What the create screen of a type takes; null when the type is not offered. */
  readIssueType(projectId: string, type: { readonly id: string; readonly name: string }): Promise<TicketType | null>;
  /** The site's link types; null when linking is switched off. */
  listLinkTypes(): Promise<readonly Reference[] | null>;
  mayLink(projectId: string): Promise<boolean>;
  searchOwners(projectId: string, query: string): Promise<readonly OwnerChoice[]>;
  mayOwn(ticketKey: string, accountId: string): Promise<boolean>;
  /** null: there is no such person, or the viewer may not see them. */
  readPersonName(accountId: string): Promise<string | null>;
  readProjectName(projectIdOrKey: string): Promise<string | null>;
};
