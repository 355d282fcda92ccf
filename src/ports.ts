import type { ActionMarker, CompletionRecord, PageProperty, PostmortemRecord, Stored } from './domain/record';
import type { Incident, NamedField, Status } from './domain/incident';
import type { KeyTimes } from './domain/key-times';
import type { Reference } from './domain/reference';
import type { NamePolicy, Settings } from './domain/settings';
import type { SeverityLevel } from './domain/severity';
import type { TrackedActionItem } from './domain/completion';
import type { CalendarDate, Instant } from './domain/time';
import type { Document } from './document/adf';
import type { FieldChoice, IssueTypeChoice, MissingStep, OwnerChoice, PageChoice, SpaceChoice } from './shared/views';

/** What Jira stores on an incident for us. */
export type IncidentProperties = {
  readonly record: Stored<PostmortemRecord>;
  readonly completion: Stored<CompletionRecord>;
  /** The issue is itself an action ticket. */
  readonly marker: Stored<ActionMarker>;
};

/** An incident without its history, as the panel needs it. */
export type IncidentSummary = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  readonly type: Reference;
  readonly priorityName: string | null;
  readonly fields: readonly NamedField[];
  readonly project: Incident['project'];
  /** The issues at the other end of its links. */
  readonly linkedIssueIds: readonly string[];
  readonly properties: IncidentProperties;
};

/** Every function reads and writes as the person who clicked, so that Jira decides what they may. */
export type IncidentPort = {
  /** By id or key. null: not there, or not visible. */
  readSummary(issueIdOrKey: string): Promise<IncidentSummary | null>;
  readFacts(
    incidentId: string,
    /** How people are called in texts. */
    names: NamePolicy,
  ): Promise<{ readonly incident: Incident; readonly properties: IncidentProperties } | null>;
  writeRecord(incidentId: string, record: PostmortemRecord): Promise<void>;
  writeCompletion(incidentId: string, completion: CompletionRecord): Promise<void>;
  /** Made or brought up to date; the same incident and page give one link. */
  linkToPage(
    incidentId: string,
    page: { readonly id: string; readonly url: string; readonly title: string },
  ): Promise<void>;
};

export type TicketType = IssueTypeChoice & { readonly takesLinks: boolean };
export type TicketTarget = { readonly projectId: string; readonly type: TicketType };

export type TicketOrder = {
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

export type FoundTicket = TrackedActionItem & { readonly marker: Stored<ActionMarker> };

export type TicketPort = {
  /** Tickets that the viewer may not see are missing in the answer. Strongly consistent. */
  readTickets(ids: readonly string[]): Promise<readonly FoundTicket[]>;
  /** Tickets that were made just now; those that the person cannot see are missing in the answer. */
  readKept(ids: readonly string[]): Promise<readonly KeptOfTicket[]>;
  /** The tickets of one go. Jira's index lags behind: a ticket made seconds ago may be missing. */
  findByBatch(incidentId: string, batchId: string): Promise<readonly (MadeTicket & { readonly itemId: string })[]>;
  /** One outcome per order, in the same order; where one fails the others are made. */
  create(
    orders: readonly TicketOrder[],
    target: TicketTarget,
    /** Asked for in the create call itself; only where the type takes links. Where Jira refuses that, it is left out. */
    link: { readonly typeName: string; readonly incidentKey: string } | null,
  ): Promise<readonly TicketOutcome[]>;
  link(ticketKey: string, incidentKey: string, typeName: string): Promise<void>;
  writeMarker(ticketId: string, marker: ActionMarker): Promise<void>;
  /** All of them or, where Jira refuses one, none. */
  setFields(ticketId: string, fields: { readonly duedate?: CalendarDate; readonly assignee?: string }): Promise<void>;
  readEditRights(ticketId: string): Promise<EditRights>;
};

export type TargetPort = {
  /** Projects in which the person may create issues: the first hundred by name, and the wanted one. */
  listProjects(
    wantedId: string | null,
  ): Promise<readonly { readonly id: string; readonly key: string; readonly name: string }[]>;
  /** Types of issue the person may create there, sub-tasks left out; empty also when they may create nothing. */
  listIssueTypes(projectId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** What the create screen of a type takes; null when the type is not offered. */
  readIssueType(projectId: string, type: { readonly id: string; readonly name: string }): Promise<TicketType | null>;
  /** Names of the site's link types; null when linking is switched off. */
  listLinkTypes(): Promise<readonly string[] | null>;
  mayLink(projectId: string): Promise<boolean>;
  searchOwners(projectId: string, query: string): Promise<readonly OwnerChoice[]>;
  mayOwn(ticketKey: string, accountId: string): Promise<boolean>;
  /** null: there is no such person, or the viewer may not see them. */
  readPersonName(accountId: string): Promise<string | null>;
  readProjectName(projectIdOrKey: string): Promise<string | null>;
};

export type ReadPage = {
  readonly id: string;
  readonly spaceId: string;
  /** null at the root of the space. */
  readonly parentId: string | null;
  readonly title: string;
  readonly document: unknown;
};

export type PagePort = {
  /** The first 250 by name, without personal ones; `isAll` says whether there are more. */
  listSpaces(): Promise<{ readonly spaces: readonly SpaceChoice[]; readonly isAll: boolean }>;
  findSpace(by: { readonly id: string } | { readonly key: string }): Promise<SpaceChoice | null>;
  searchPages(spaceId: string, query: string): Promise<readonly PageChoice[]>;
  /** @returns 'title-exists' when a page of this space has the title. */
  create(page: {
    readonly spaceId: string;
    readonly parentId: string | null;
    readonly title: string;
    readonly document: Document;
    readonly visibleToCreatorAlone: boolean;
  }): Promise<{ readonly id: string } | 'title-exists'>;
  findByTitle(spaceId: string, title: string): Promise<ReadPage | null>;
  /** null: deleted, or not visible to the viewer. */
  readTitle(pageId: string): Promise<string | null>;
  /** With its document. null: deleted, or not visible to the viewer. */
  read(pageId: string): Promise<ReadPage | null>;
  readProperty(pageId: string): Promise<Stored<PageProperty>>;
  /** Makes the page's property; one that is there already is left as it is. */
  createProperty(pageId: string, property: PageProperty): Promise<void>;
  addLabel(pageId: string, label: string): Promise<void>;
};

/**
 * One try at a piece of work that must not be done twice. `until` is when others may take over; the time inside the value
 * counts, because storage may keep what has expired. `earlier` is what the tries before this one noted, oldest first.
 */
export type Turn<Work> = {
  readonly v: 1;
  readonly until: Instant;
  readonly done: boolean;
  readonly work: Work;
  readonly earlier: readonly Work[];
};

/** The turns at one kind of work, numbered from 1 per subject. */
export type TurnStore<Work> = {
  /** @returns false when somebody took this turn before. */
  claim(subject: string, n: number, turn: Turn<Work>): Promise<boolean>;
  /** null: gone, after a very long time. */
  read(subject: string, n: number): Promise<Turn<Work> | null>;
  /** Overwrites; for the holder of the turn. */
  write(subject: string, n: number, turn: Turn<Work>): Promise<void>;
  /** Where to begin looking: a hint that may be too low, never too high. */
  readHead(subject: string): Promise<number>;
  noteHead(subject: string, n: number): Promise<void>;
};

/** Creating a page: where, under which title and with which facts, and the page once there is one. */
export type CreationWork = {
  readonly spaceId: string | null;
  readonly title: string | null;
  /** The create call was sent and its end is not known. */
  readonly maybeMade: boolean;
  readonly pageId: string | null;
  readonly facts: PageFacts | null;
};
export type PageFacts = { readonly severity: SeverityLevel | null; readonly keyTimes: KeyTimes };

/** A ticket as a go has noted it. `notes` say what was made but not as asked; null: linking and the rest is still to do. */
export type NotedTicket = MadeTicket & { readonly itemId: string; readonly notes: readonly string[] | null };

/** Making the tickets of one go. */
export type ActionWork = {
  /** The create call was sent and its end is not known. */
  readonly maybeMade: boolean;
  readonly tickets: readonly NotedTicket[];
};

/** A part of a timeline; the postmortem's page is part 1. `planId` is a UUID that stands on that page. */
export type TimelinePlace = { readonly incidentId: string; readonly planId: string; readonly number: number };

/** What a page on which a timeline goes on holds, noted before anything is made: a later try takes what was chosen then. */
export type TimelinePart = {
  /** The title of the postmortem. */
  readonly title: string;
  readonly entryIds: readonly string[];
  /** null: not made yet, as far as is known. */
  readonly pageId: string | null;
};

/** A page that only our storage knows, because Jira refused the record. */
export type NotedPage = { readonly pageId: string; readonly spaceId: string };

export type StoragePort = {
  readonly creations: TurnStore<CreationWork>;
  readonly actions: TurnStore<ActionWork>;
  readNotedPage(incidentId: string): Promise<NotedPage | null>;
  notePage(incidentId: string, page: NotedPage): Promise<void>;
  /** Steps of creating that are still to be done. */
  readMissing(incidentId: string): Promise<readonly MissingStep[]>;
  noteMissing(incidentId: string, missing: readonly MissingStep[]): Promise<void>;
  /** null: the timeline has no part of this number. */
  readTimelinePart(place: TimelinePlace): Promise<TimelinePart | null>;
  noteTimelinePart(place: TimelinePlace, part: TimelinePart): Promise<void>;
  /** Tickets that no link ties to the incident, or that its completion property could not be made to name. */
  readLooseTickets(incidentId: string): Promise<readonly string[]>;
  noteLooseTicket(incidentId: string, ticketId: string): Promise<void>;
  /** For a ticket that is deleted. */
  forgetLooseTicket(incidentId: string, ticketId: string): Promise<void>;
  /** The id of the space last used for a project's postmortems. */
  readLastSpace(projectId: string): Promise<string | null>;
  noteLastSpace(projectId: string, spaceId: string): Promise<void>;
};

/** Whose settings: a project by its id, or the whole site. */
export type SettingsHome = { readonly projectId: string } | 'site';

export type SettingsPort = {
  /** The newest version; 0 with `none` where nobody has saved any. */
  read(home: SettingsHome): Promise<{ readonly version: number; readonly settings: Stored<Settings> }>;
  /** @returns false when somebody saved this version before. */
  save(home: SettingsHome, version: number, settings: Settings): Promise<boolean>;
};

export type Workflows = { readonly issueTypes: readonly Reference[]; readonly statuses: readonly Status[] };

/** What a project or the site is made of, as the person sees it. */
export type ConfigurationPort = {
  /** Of a project its admins, of the site the admins of Jira. */
  mayAdminister(home: SettingsHome): Promise<boolean>;
  /** Of a project what it uses; of the site what its company-managed projects share. */
  readWorkflows(home: SettingsHome): Promise<Workflows>;
  listFields(): Promise<readonly FieldChoice[]>;
};

export type TimePort = {
  now(): Instant;
  sleep(ms: number): Promise<void>;
  /** Milliseconds that this invocation still has. */
  remainingMs(): number;
};

export type NewUuid = () => string;

export type Ports = {
  readonly incidents: IncidentPort;
  readonly tickets: TicketPort;
  readonly targets: TargetPort;
  readonly pages: PagePort;
  readonly storage: StoragePort;
  readonly settings: SettingsPort;
  readonly configuration: ConfigurationPort;
  readonly time: TimePort;
  readonly newUuid: NewUuid;
  /** Ids and codes of what went wrong without stopping the work; never text. */
  readonly log: (code: string, cause: unknown) => void;
};
