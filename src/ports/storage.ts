import type { Reminded } from '../domain/follow-up/plan-reminder';
import type { PageSource, PostmortemRecord } from '../domain/record';
import type { CalendarDate, Instant } from '../domain/time';
import type { TimelineEntry } from '../domain/timeline';
import type { MissingStep } from '../shared/views';
import type { MadeTicket } from './tickets';

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
export type PageFacts = Pick<PostmortemRecord, 'severity' | 'isNearMiss' | 'keyTimes' | 'related'>;

/** A ticket as a go has noted it. `notes` say what was made but not as asked; null: linking and the rest is still to do. */
export type NotedTicket = MadeTicket & { readonly itemId: string; readonly notes: readonly string[] | null };

/** Making the tickets of one go. */
export type ActionWork = {
  /** The create call was sent and its end is not known. */
  readonly maybeMade: boolean;
  readonly tickets: readonly NotedTicket[];
};

/** A ticket of which our storage knows that it belongs to an incident. */
export type LooseTicket = {
  readonly ticketId: string;
  /** What people wrote on a page and it was made of; null: it was typed in Jira. */
  readonly source: PageSource | null;
};

/** A part of a timeline; the postmortem's page is part 1. `planId` is a UUID that stands on that page. */
export type TimelinePlace = { readonly incidentId: string; readonly planId: string; readonly number: number };

/** What a page on which a timeline goes on holds, noted before anything is made: a later try takes what was chosen then. */
export type TimelinePart = {
  /** The title of the postmortem. */
  readonly title: string;
  readonly entryIds: readonly string[];
  /** Those of the entries that a person wrote or changed; none once the page is made. */
  readonly own: readonly TimelineEntry[];
  /** null: not made yet, as far as is known. */
  readonly pageId: string | null;
};

/** A page that only our storage knows, because Jira refused the record. */
export type NotedPage = { readonly pageId: string; readonly spaceId: string };

/** Sending one reminder. */
export type ReminderWork = {
  /** The call was made, and its end is not known. */
  readonly maybeSent: boolean;
  /** Jira refused its mail for good, so a comment stands in; absent: it did not. */
  readonly isMailRefused?: boolean | undefined;
};

/** What was told of action items and of postmortems that are due. */
export type ReminderPort = {
  /** By ticket and reminder. */
  readonly turns: TurnStore<ReminderWork>;
  /** What was told of a ticket last. */
  readLast(ticketId: string): Promise<Reminded>;
  noteLast(ticketId: string, reminded: NonNullable<Reminded>): Promise<void>;
  /** By project id: the day on which the app was first seen in use there. */
  readReviewed(): Promise<Readonly<Record<string, CalendarDate>>>;
  noteReviewed(since: Readonly<Record<string, CalendarDate>>): Promise<void>;
};

export type StoragePort = {
  readonly creations: TurnStore<CreationWork>;
  readonly actions: TurnStore<ActionWork>;
  /** At making tickets of what stands on a page, by incident and page. The ids of items are those of the page's nodes. */
  readonly imports: TurnStore<ActionWork>;
  /** At beginning an account. A turn names nobody and nothing. */
  readonly accounts: TurnStore<Record<string, never>>;
  /** At deciding that an action ticket will not be done, by ticket. */
  readonly decisions: TurnStore<Record<string, never>>;
  readNotedPage(incidentId: string): Promise<NotedPage | null>;
  notePage(incidentId: string, page: NotedPage): Promise<void>;
  /** Steps of creating that are still to be done. */
  readMissing(incidentId: string): Promise<readonly MissingStep[]>;
  noteMissing(incidentId: string, missing: readonly MissingStep[]): Promise<void>;
  /** null: the timeline has no part of this number. */
  readTimelinePart(place: TimelinePlace): Promise<TimelinePart | null>;
  noteTimelinePart(place: TimelinePlace, part: TimelinePart): Promise<void>;
  /**
   * Tickets that no link ties to the incident, or that its completion property could not be made to name; and all that were
   * made of what stands on a page.
   */
  readLooseTickets(incidentId: string): Promise<readonly LooseTicket[]>;
  /** As storage stands now; lists lag behind. */
  isLooseTicket(incidentId: string, ticketId: string): Promise<boolean>;
  /** What is noted of a ticket's source stays, also where it is noted again without one. */
  noteLooseTicket(incidentId: string, ticketId: string, source?: PageSource): Promise<void>;
  /** For a ticket that is deleted. */
  forgetLooseTicket(incidentId: string, ticketId: string): Promise<void>;
  /** The id of the space last used for a project's postmortems. */
  readLastSpace(projectId: string): Promise<string | null>;
  noteLastSpace(projectId: string, spaceId: string): Promise<void>;
};
