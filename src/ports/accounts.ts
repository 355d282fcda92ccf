import type { AccountMark, InvitedRecord } from '../domain/account';
import type { Stored } from '../domain/record';
import type { Document } from '../document/adf';

/** A page below another one. Only whoever made a draft sees it. */
export type ChildPage = { readonly id: string; readonly title: string; readonly isDraft: boolean };

/** People's own accounts, which are pages below the postmortem's page. Everything is done as the person, and nothing is logged. */
export type AccountPort = {
  /** In the order of the page tree; the person's own drafts are among them where Confluence lists those. */
  listChildren(pageId: string): Promise<readonly ChildPage[]>;
  /** @returns 'refused' when Confluence makes no draft there. @throws FailureError `forbidden` where the person may add no page. */
  createDraft(page: {
    readonly spaceId: string;
    readonly parentId: string;
    readonly title: string;
    readonly document: Document;
    /** It stays so when it is published. */
    readonly visibleToCreatorAlone: boolean;
  }): Promise<{ readonly id: string } | 'refused'>;
  /** null: gone in the meantime. */
  readChild(
    child: Pick<ChildPage, 'id' | 'isDraft'>,
  ): Promise<{ readonly authorId: string | null; readonly mark: Stored<AccountMark> } | null>;
  /** @returns false when Confluence refuses it. */
  mark(pageId: string, mark: AccountMark): Promise<boolean>;
  /** `seen` is what a later write rests on; null: there is none yet. */
  readInvited(pageId: string): Promise<{ readonly invited: Stored<InvitedRecord>; readonly seen: SeenProperty | null }>;
  writeInvited(
    pageId: string,
    invited: InvitedRecord,
    seen: SeenProperty | null,
  ): Promise<'written' | 'somebody-was-faster' | 'refused'>;
};
export type SeenProperty = { readonly propertyId: string; readonly version: number };

export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  /** A person, not an app or a customer, and not deactivated. */
  readonly mayBeInvited: boolean;
};

export type PeoplePort = {
  /** Account ids of who reported an incident, was assigned to it, commented on it or changed it, as far as comes with the issue. */
  readParticipants(incidentId: string): Promise<readonly string[]>;
  /** Whom the viewer may see; in any order. */
  readPeople(accountIds: readonly string[]): Promise<readonly Person[]>;
  /** Whom comments have told of their invitation to the postmortem on this page; `isAll`: no older comments are left out. */
  readTold(
    incidentId: string,
    pageId: string,
  ): Promise<{ readonly accountIds: readonly string[]; readonly isAll: boolean }>;
  /** Internal in a service project. @returns false when Jira does not take it from this person. */
  comment(incidentId: string, document: Document): Promise<boolean>;
};
