import type { AdfDoc } from '../adf/plain-text';

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type { AdfDoc };

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export type Status = { id: string; name: string; category: StatusCategoryKey };
export type Priority = { id: string; name: string };
export type Resolution = { id: string; name: string; description: string };
export type LinkType = { id: string; name: string; inward: string; outward: string };
export type IssueType = { id: string; name: string; description: string; subtask: boolean; hierarchyLevel: number };
export type Component = { id: string; projectId: string; name: string };

/** A custom field; its id is `customfield_NNNNN`. Options only where it is a select. */
export type CustomField = {
  id: string;
  name: string;
  kind: 'select' | 'datetime';
  options: { id: string; value: string }[];
  /** Projects in which it exists. */
  projectIds: string[];
};

/** Who has a permission or role: one account, everyone in a group, or every app. */
export type Holder =
  | { readonly type: 'user'; readonly accountId: string }
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'apps' };

export type Grant = { holder: Holder; permissions: string[] };
export type Role = { id: string; name: string; holders: Holder[] };

/** How a project uses an issue type. The first status is the one in which an issue starts. */
export type ProjectIssueType = {
  issueTypeId: string;
  statusIds: string[];
  /** Field ids on the create and the edit screen. */
  createFields: string[];
  editFields: string[];
};

export type Project = {
  id: string;
  key: string;
  uuid: string;
  name: string;
  description: string;
  leadAccountId: string;
  issueTypes: ProjectIssueType[];
  grants: Grant[];
  roles: Role[];
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

export type IssueLink = { id: string; typeId: string; inwardIssueId: string; outwardIssueId: string };

/** A link to something outside Jira; what the client left out is absent. */
export type RemoteLink = {
  id: string;
  globalId: string | null;
  relationship: string | null;
  application: { readonly [key: string]: Json };
  object: { readonly [key: string]: Json };
};

/** Times are epoch milliseconds, `duedate` is `YYYY-MM-DD`; an absent custom value is an empty field. */
export type Issue = {
  id: string;
  key: string;
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
  /** Option id, or epoch milliseconds as text, by custom field id. */
  custom: Record<string, string>;
  /** Oldest first. */
  history: History[];
  comments: Comment[];
  linkIds: string[];
  remoteLinks: RemoteLink[];
  properties: Record<string, Json>;
};
