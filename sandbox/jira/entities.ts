import type { AdfDoc } from '../adf/plain-text';

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type { AdfDoc };

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

/** A status or issue type with a `projectId` belongs to that team-managed project alone. */
export type Status = { id: string; name: string; category: StatusCategoryKey; projectId?: string };
export type Priority = { id: string; name: string };
export type Resolution = { id: string; name: string; description: string };
export type LinkType = { id: string; name: string; inward: string; outward: string };
export type IssueType = {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
  hierarchyLevel: number;
  projectId?: string;
};
export type Component = { id: string; projectId: string; name: string; leadAccountId?: string };

/** A mail that somebody had Jira send; the sandbox keeps it and sends nothing. */
export type SentMail = {
  readonly id: string;
  readonly issueId: string;
  readonly at: number;
  readonly byAccountId: string;
  readonly subject: string;
  readonly text: string;
  readonly accountIds: readonly string[];
  readonly groups: readonly string[];
};

/** A custom field; its id is `customfield_NNNNN`. Options only where it is a select. */
export type CustomField = {
  id: string;
  name: string;
  kind: 'select' | 'datetime' | 'text';
  options: { id: string; value: string }[];
  /** Projects in which it exists. */
  projectIds: string[];
};

/** Who is in a role: one account, everyone in a group, or every app. */
export type Member =
  | { readonly type: 'user'; readonly accountId: string }
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'apps' };

/** Who has a permission or reads a security level; a role is one of the same project, by name. */
export type Holder = Member | { readonly type: 'role'; readonly role: string };

export type Grant = { holder: Holder; permissions: string[] };
export type Role = { id: string; name: string; holders: Member[] };

/** Hides an issue from everyone who does not hold it, whatever the project grants them. */
export type SecurityLevel = { id: string; name: string; description: string; holders: Holder[] };

/** How a project uses an issue type. The first status is the one in which an issue starts. */
export type ProjectIssueType = {
  issueTypeId: string;
  statusIds: string[];
  /** Field ids on the create and the edit screen. */
  createFields: string[];
  editFields: string[];
  /** Fields of these screens that may not be empty, beyond those that Jira itself requires. */
  requiredFields: string[];
  /** Statuses whose step of the workflow has the property `jira.issue.editable=false`. */
  lockedStatusIds: string[];
};

export type ProjectType = 'software' | 'service_desk' | 'business';

export type Project = {
  id: string;
  key: string;
  uuid: string;
  name: string;
  description: string;
  type: ProjectType;
  /** `next-gen` is what people call team-managed. */
  style: 'classic' | 'next-gen';
  leadAccountId: string;
  issueTypes: ProjectIssueType[];
  grants: Grant[];
  roles: Role[];
  securityLevels: SecurityLevel[];
  /** The number in the newest issue's key. */
  lastIssueNumber: number;
};

/** One field of one change. Null for empty; `from` and `to` hold ids, the strings hold words. */
export type ChangeItem = {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type History = {
  readonly id: string;
  readonly authorId: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
};

export type Visibility = { readonly type: 'group' | 'role'; readonly value: string; readonly identifier: string };

export type Comment = {
  readonly id: string;
  readonly authorId: string;
  readonly body: AdfDoc;
  readonly created: number;
  readonly visibility: Visibility | null;
  readonly properties: readonly { readonly key: string; readonly value: Json }[];
};

/** A file on an issue. The sandbox keeps its name, not what is in it. */
export type Attachment = {
  readonly id: string;
  readonly authorId: string;
  readonly fileName: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  readonly created: number;
};

export type IssueLink = { id: string; typeId: string; inwardIssueId: string; outwardIssueId: string };

/** A link to something outside Jira; what the client left out is absent. */
export type RemoteLink = {
  id: string;
  globalId: string | null;
  relationship: string | null;
  application: { readonly [key: string]: Json };
  object: { readonly [key: string]: Json };
};

/** An app's panel that every issue of a project shows without anybody adding it. */
export type PanelPin = { id: string; moduleId: string; projectId: string };

/** Work that Jira did at somebody's word; `submitted` is epoch milliseconds. */
export type Task = { id: string; submittedById: string; submitted: number };

/** How an administrator has set up the site. */
export type SiteSettings = { id: 'site'; issueLinking: boolean; workflowValidators: readonly PlacedValidator[] };
/** A validator of an app on every transition of a project into a status. */
export type PlacedValidator = { readonly project: string; readonly status: string; readonly validator: string };

/** Times are epoch milliseconds, `duedate` is `YYYY-MM-DD`; an absent custom value is an empty field. */
export type Issue = {
  id: string;
  key: string;
  /** Keys from before the issue was moved; it is still found by them. */
  formerKeys: string[];
  projectId: string;
  issueTypeId: string;
  statusId: string;
  summary: string;
  description: AdfDoc | null;
  priorityId: string;
  resolutionId: string | null;
  resolved: number | null;
  assigneeId: string | null;
  reporterId: string;
  creatorId: string;
  created: number;
  updated: number;
  duedate: string | null;
  labels: string[];
  componentIds: string[];
  parentId: string | null;
  /** One of its project's levels. */
  securityLevelId: string | null;
  /** Text, option id, or epoch milliseconds as text, by custom field id. */
  custom: Record<string, string>;
  /** Oldest first. */
  history: History[];
  comments: Comment[];
  attachments: Attachment[];
  linkIds: string[];
  remoteLinks: RemoteLink[];
  properties: Record<string, Json>;
};

/** An issue as it was, for the search that lags behind. Null once it was deleted; `at` is epoch milliseconds, oldest first. */
export type IndexedIssue = { id: string; versions: { readonly at: number; readonly issue: Issue | null }[] };
