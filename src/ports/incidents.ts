import type { Incident, LinkedIssue, NamedField, Status } from '../domain/incident';
import type { ActionMarker, CompletionRecord, IncidentRecord, Stored } from '../domain/record';
import type { Reference } from '../domain/reference';
import type { PastIncident } from '../domain/related-incidents';
import type { NamePolicy } from '../domain/settings';
import type { Instant } from '../domain/time';

/** What Jira stores on an incident for us. */
export type IncidentProperties = {
  readonly record: Stored<IncidentRecord>;
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
  readonly resolutionName: Incident['resolutionName'];
  readonly type: Reference;
  readonly priorityName: string | null;
  readonly createdAt: Instant;
  /**
   * When it was resolved, if it is: when Jira set the resolution, else when the status became one of its category, which is
   * the earliest that it can have been.
   */
  readonly resolvedAt: Instant | null;
  readonly labels: Incident['labels'];
  readonly components: Incident['components'];
  readonly services: Incident['services'];
  readonly fields: readonly NamedField[];
  readonly project: Incident['project'];
  readonly hasSecurityLevel: boolean;
  /** The issues at the other end of its links. */
  readonly linkedIssueIds: readonly string[];
  readonly properties: IncidentProperties;
};

/** What stands around an incident. Issues with a security level are not among the past ones. */
export type Neighbours = {
  /** When its linked issues were opened and done. */
  readonly linked: readonly (Pick<LinkedIssue, 'id' | 'createdAt' | 'doneAt' | 'hasSecurityLevel'> & {
    readonly isActionTicket: boolean;
  })[];
  readonly past: readonly PastIncident[];
};

/** What an incident can share with others, and which issues it is linked to. */
export type NeighbourSubject = Pick<Incident, 'id' | 'labels' | 'components' | 'services' | 'linkedIssues'> & {
  readonly themes: readonly string[];
};

/** What is known of an incident before the rest of its history is. */
export type BegunIncident = Omit<NeighbourSubject, 'themes'> & Pick<Incident, 'type' | 'projectTypes'>;

/** Every function reads and writes as the person who clicked, so that Jira decides what they may. */
export type IncidentPort = {
  /** By id or key. null: not there, or not visible. */
  readSummary(issueIdOrKey: string): Promise<IncidentSummary | null>;
  readFacts(
    incidentId: string,
    /** How people are called in texts. */
    names: NamePolicy,
    /** Called as soon as so much is known, so that what depends on it need not wait; not called where that takes longer. */
    onBegun?: (incident: BegunIncident) => void,
  ): Promise<{ readonly incident: Incident; readonly properties: IncidentProperties } | null>;
  /** @param typeNames what incidents are called among issue types, for the past ones. */
  readNeighbours(incident: NeighbourSubject, typeNames: readonly string[]): Promise<Neighbours>;
  writeRecord(incidentId: string, record: IncidentRecord): Promise<void>;
  removeRecord(incidentId: string): Promise<void>;
  /** Themes of the factors of a project's postmortems, of those changed last; Jira's index may lag behind. */
  listThemes(projectId: string): Promise<readonly string[]>;
  writeCompletion(incidentId: string, completion: CompletionRecord): Promise<void>;
  /** Made or brought up to date; the same incident and page give one link. */
  linkToPage(
    incidentId: string,
    page: { readonly id: string; readonly url: string; readonly title: string },
  ): Promise<void>;
};
