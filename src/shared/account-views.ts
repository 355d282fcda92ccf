import type { PostmortemState } from '../domain/record';

/** A person's own account, as they alone see it. */
export type BegunAccount = {
  /** From the site's root. A draft's address opens the editor. */
  readonly pageUrl: string;
  /** `restricted`: a page that its author alone saw when it was made; whether they have let others in is not known. */
  readonly kind: 'draft' | 'shared' | 'restricted';
  /** It was there before this call. */
  readonly existed: boolean;
  /** false: Confluence does not show the draft to the app, so later it cannot be found again from here. */
  readonly isFindable: boolean;
};

export type SharedAccount = {
  readonly pageId: string;
  readonly pageUrl: string;
  readonly title: string;
  /** null: not known, or not visible to the viewer. */
  readonly authorName: string | null;
  readonly isOwn: boolean;
};

/** The accounts of a postmortem, as one person sees them. */
export type AccountsView = {
  readonly incident: { readonly key: string };
  readonly postmortem: { readonly state: PostmortemState; readonly pageUrl: string; readonly pageTitle: string };
  readonly own: Pick<BegunAccount, 'pageUrl' | 'kind'> | null;
  readonly shared: readonly SharedAccount[];
  /** How many of those who were invited or have shared have shared. */
  readonly participation: { readonly shared: number; readonly of: number };
  /** Who was invited, by name; null where the viewer may not see the person. */
  readonly invited: readonly { readonly displayName: string | null; readonly hasShared: boolean }[];
  /** The list of the invited is of a shape that this version does not know; it is left alone. */
  readonly isInvitedUnreadable: boolean;
  /** The incident has a security level: accounts stay their author's after publishing, until they let others in. */
  readonly isRestricted: boolean;
};

export type Invitable = { readonly accountId: string; readonly displayName: string; readonly isInvited: boolean };

/** Whom the panel proposes to invite: those who took part in the incident. */
export type InvitationForm = {
  readonly proposed: readonly Invitable[];
  /** Account ids of everybody who is invited. */
  readonly invited: readonly string[];
  /** The whole address of the postmortem's page, to copy. */
  readonly link: string;
};

export type Invitation = {
  /** How many are newly on the list. */
  readonly added: number;
  /** How many a comment on the incident has told just now. */
  readonly told: number;
  /** Names of those whom nobody has told: the person may not comment on the incident. */
  readonly notTold: readonly string[];
  /** The whole address of the postmortem's page, to copy. */
  readonly link: string;
};
