import type { Analysis } from '../domain/analysis';
import type { ActionType, NewActionItem } from '../domain/action-item';
import type { TimelineEdits } from '../domain/edit-timeline';
import type { KeyTimeName } from '../domain/key-times';
import type { ReviewState } from '../domain/postmortem-state';
import type { Settings } from '../domain/settings';
import type { Reference } from '../domain/reference';
import type { SeverityLevel } from '../domain/severity';
import type { CalendarDate, Instant } from '../domain/time';
import type { AccountsView, BegunAccount, Invitation, InvitationForm } from './account-views';
import type { AnalysisView, SavedAnalysis } from './analysis-views';
import type { MyItemsView } from './my-items-view';
import type { Outcome } from './outcome';
import type { PageItemsView } from './page-items-view';
import type { PanelOutcome, Practice, SetupView } from './setup-views';
import type {
  ActionForm,
  AddedActionItem,
  CompletionView,
  ContextView,
  CreatedPostmortem,
  IncidentView,
  IssueChoice,
  OwnerChoice,
  PageChoice,
  PostmortemDraft,
  SavedSettings,
  SettingsView,
} from './views';

/** What is absent comes from the draft; null for a key time says "not known". */
export type CreatePostmortemInput = {
  readonly title?: string;
  readonly severity?: SeverityLevel | null;
  readonly keyTimes?: Partial<Readonly<Record<KeyTimeName, Instant | null>>>;
  readonly nearMiss?: boolean;
  /** Entries ticked, unticked and changed by their ids, and new ones; an entry that is not named stays as the draft has it. */
  readonly timeline?: TimelineEdits;
  readonly spaceId?: string;
  /** null: at the top of the space. */
  readonly parentId?: string | null;
  /** The id of a template; without it the settings choose. */
  readonly templateId?: string;
  /** A person knows that the page was deleted and wants a new one. Without it a page that is gone is never made again. */
  readonly startOver?: true;
};

export type AddActionItemsInput = {
  /** A UUID per go, the same when the same go is tried again. */
  readonly batchId: string;
  readonly items: readonly NewActionItem[];
  readonly projectId?: string;
  readonly issueTypeId?: string;
};

export type ImportPageItemsInput = Omit<AddActionItemsInput, 'items'> & {
  /** Each with the one on the page that it was made of; its words, owner and day are as the person confirmed them. */
  readonly items: readonly (NewActionItem & { readonly nodeId: string })[];
};

export type AttachActionItemInput = {
  /** The key of a ticket, or the address of its view. */
  readonly ticket: string;
  readonly type: ActionType;
};

export type CompleteActionItemInput = {
  readonly ticketId: string;
  readonly ownerAccountId?: string;
  readonly dueDate?: CalendarDate;
};

export type SaveSettingsInput = {
  /** The version that the form was opened with. */
  readonly version: number;
  readonly settings: Settings;
};

export type SaveAnalysisInput = {
  /** The version that the form was opened with. */
  readonly version: number;
  readonly analysis: Analysis;
};

export type SetActionFactorInput = {
  readonly ticketId: string;
  /** null: it answers none. */
  readonly factorId: string | null;
};

/**
 * Every call between a screen and the app, by name. The incident or page comes from the invocation's context, never from
 * a payload. A type and not an interface, because the bridge's own types need an index signature.
 */
export type Resolvers = {
  viewIncident: () => Outcome<IncidentView>;
  draftPostmortem: () => Outcome<PostmortemDraft>;
  createPostmortem: (input: CreatePostmortemInput) => Outcome<CreatedPostmortem>;
  /** Records that the incident needs no postmortem, and why; null takes that back. */
  setNotRequired: (input: { readonly reason: string | null }) => Outcome<null>;
  /** Moves the postmortem on, or back. The answer is the state it has then. */
  setState: (input: { readonly state: ReviewState }) => Outcome<{ readonly state: ReviewState }>;
  /** Pages of a space that may be the parent: the ones changed last, and the one with exactly this title. */
  searchParents: (input: { readonly spaceId: string; readonly query: string }) => Outcome<readonly PageChoice[]>;
  /** People whom Jira lets be assigned in the project; the first ones for an empty query. */
  searchOwners: (input: { readonly query: string; readonly projectId?: string }) => Outcome<readonly OwnerChoice[]>;
  viewActionForm: (input: { readonly projectId?: string; readonly issueTypeId?: string }) => Outcome<ActionForm>;
  addActionItems: (input: AddActionItemsInput) => Outcome<{ readonly items: readonly AddedActionItem[] }>;
  /** What people wrote on the postmortem's page as action items: those without a ticket, and those that have one. */
  findPageItems: () => Outcome<PageItemsView>;
  /** As `addActionItems`; one that has a ticket by now is answered with that ticket. */
  importPageItems: (input: ImportPageItemsInput) => Outcome<{ readonly items: readonly AddedActionItem[] }>;
  /** Makes an existing ticket an action item of the incident; it keeps its own owner and due date. */
  attachActionItem: (
    input: AttachActionItemInput,
  ) => Outcome<{ readonly key: string; readonly notes: readonly string[] }>;
  /** Sets what an action ticket lacks, on the ticket. */
  completeActionItem: (input: CompleteActionItemInput) => Outcome<{ readonly key: string }>;
  /** On a page: the analysis of the incident that the macro names. */
  viewAnalysis: () => Outcome<AnalysisView>;
  saveAnalysis: (input: SaveAnalysisInput) => Outcome<SavedAnalysis>;
  /** Themes that factors of the project had before. */
  listThemes: () => Outcome<readonly string[]>;
  /** Notes on an action ticket which factor it answers. */
  setActionFactor: (input: SetActionFactorInput) => Outcome<{ readonly key: string }>;
  /** On an action ticket: that it will not be done, and why; null takes that back. */
  setWontDo: (input: { readonly reason: string | null }) => Outcome<{ readonly notes: readonly string[] }>;
  /** What the context panel of any issue shows. */
  viewContext: () => Outcome<ContextView>;
  /** On an incident or on the page of its postmortem, as the calls after it. */
  viewAccounts: () => Outcome<AccountsView>;
  /** The person's own account: the one they have, else a new draft that they alone see. */
  writeAccount: () => Outcome<BegunAccount>;
  viewInvitation: () => Outcome<InvitationForm>;
  searchInvitees: (input: { readonly query: string }) => Outcome<readonly OwnerChoice[]>;
  /** Puts people on the list of the invited and tells them on the incident. */
  invitePeople: (input: { readonly accountIds: readonly string[] }) => Outcome<Invitation>;
  /** Of the project whose settings are open, or of the site on the admin page. For its admins alone. */
  viewSettings: () => Outcome<SettingsView>;
  saveSettings: (input: SaveSettingsInput) => Outcome<SavedSettings>;
  /** Types of issue that a project uses, sub-tasks left out. */
  listTicketTypes: (input: { readonly projectId: string }) => Outcome<readonly Reference[]>;
  /** Groups whose name has the query in it. */
  searchGroups: (input: { readonly query: string }) => Outcome<readonly Reference[]>;
  /** Whether the person is a Jira admin, who finds *Get started* on the app's page among Jira's apps. */
  maySetUp: () => Outcome<boolean>;
  /** The four calls after it are for Jira admins, on the admin page. */
  viewSetup: () => Outcome<SetupView>;
  /** Shows the panel on all issues of one project, or of all; or lets each issue decide again. */
  showPanel: (input: { readonly projectId: string | null; readonly isShown: boolean }) => Outcome<PanelOutcome>;
  /** Makes a practice incident with its postmortem, or completes and gives the one there is. */
  makePractice: (input: { readonly projectId: string | null }) => Outcome<Practice>;
  removePractice: () => Outcome<null>;
  /** The issue with this key; none for anything else. */
  findIssues: (input: { readonly query: string }) => Outcome<readonly IssueChoice[]>;
  /** What the person owns, across incidents. */
  viewMyItems: () => Outcome<MyItemsView>;
  /** On a page or on an incident; from a page it also names the incident. */
  viewCompletion: () => Outcome<
    CompletionView & { readonly incident: { readonly key: string; readonly summary: string } }
  >;
};
