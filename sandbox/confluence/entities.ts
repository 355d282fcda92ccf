/** A value as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Who has rights in a space: everyone in a group, one account, or every app. */
export type Holder =
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'user'; readonly accountId: string }
  | { readonly type: 'apps' };

/** `create` stands for adding, editing and deleting pages; each right includes those before it. */
export type SpaceRight = 'view' | 'create' | 'admin';
export type SpaceGrant = { readonly holder: Holder; readonly right: SpaceRight };

/** Times are epoch milliseconds. */
export type Space = {
  id: string;
  key: string;
  name: string;
  /** Plain text. */
  description: string;
  type: 'global';
  status: 'current' | 'archived';
  authorId: string;
  createdAt: number;
  homepageId: string;
  grants: SpaceGrant[];
};

export type PageStatus = 'current' | 'draft' | 'archived' | 'trashed';

/** What somebody saved: the text of a page never changes but by a new version. */
export type PageVersion = {
  readonly number: number;
  readonly createdAt: number;
  readonly authorId: string;
  readonly message: string;
  readonly title: string;
  /** The ADF document as the client sent it, JSON text. */
  readonly document: string;
};

export type Page = {
  id: string;
  spaceId: string;
  /** Null at the root of the space. */
  parentId: string | null;
  status: PageStatus;
  title: string;
  authorId: string;
  ownerId: string;
  lastOwnerId: string | null;
  createdAt: number;
  /** Among the children of one parent, ascending. */
  position: number;
  /** The one account that may see and edit the page, or null when the space decides. */
  privateTo: string | null;
  /** Oldest first, never empty. */
  versions: PageVersion[];
  labelIds: string[];
};

export type LabelPrefix = 'global' | 'my' | 'team';
/** A label is one thing for the whole site; pages carry its id. */
export type Label = { id: string; prefix: LabelPrefix; name: string; createdAt: number };

export type PageProperty = {
  id: string;
  pageId: string;
  key: string;
  value: Json;
  version: { number: number; createdAt: number; authorId: string; message: string };
};
