import type { Reference } from './reference';
import type { Instant } from './time';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

export type Status = { readonly id: string; readonly name: string; readonly category: StatusCategory };

/** One field of one change: ids in `from` and `to`, words in the texts; null for empty. */
export type Change = {
  /** Unique within the incident. */
  readonly id: string;
  readonly at: Instant;
  readonly field: string;
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
};

export type Comment = {
  readonly id: string;
  readonly at: Instant;
  /** Plain text; people who are mentioned appear as roles. */
  readonly text: string;
  /** Who alone may see it, in words; null when everybody who sees the incident may. */
  readonly restrictedTo: string | null;
  /** Written by a person, other than the one who reported the incident. */
  readonly isResponse: boolean;
};

/** An issue at the other end of a link; `relation` as Jira words it, for example `is caused by`. */
export type LinkedIssue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly relation: string;
  readonly typeName: string;
  /** null: not known. */
  readonly createdAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly hasSecurityLevel: boolean;
};

/** A field that names the services that were hit; `search`: how JQL finds a value in a field of its type. */
export type ServiceField = {
  readonly fieldId: string;
  readonly search: 'equals' | 'contains';
  readonly names: readonly string[];
};

export type Attachment = { readonly id: string; readonly at: Instant; readonly fileName: string };

/** A field by the name people gave it. `text` is what a person reads in it; null for empty. */
export type NamedField = { readonly id: string; readonly name: string; readonly text: string | null };

/** The facts that Jira holds of an incident. */
export type Incident = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly createdAt: Instant;
  /** When Jira set the resolution, if it did. */
  readonly resolutionAt: Instant | null;
  /** How it ended, in the words of the site; null: it has none. */
  readonly resolutionName: string | null;
  readonly status: Status;
  readonly type: Reference;
  /** The types of issue of the incident's project; null: could not be read. */
  readonly projectTypes: readonly Reference[] | null;
  readonly project: { readonly id: string; readonly key: string; readonly isServiceProject: boolean };
  readonly priorityName: string | null;
  readonly hasSecurityLevel: boolean;
  readonly fields: readonly NamedField[];
  /** The statuses of the incident's project, for their categories. */
  readonly statuses: readonly Status[];
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
  /** Its action tickets are not among them. */
  readonly linkedIssues: readonly LinkedIssue[];
  readonly attachments: readonly Attachment[];
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly services: readonly ServiceField[];
};
