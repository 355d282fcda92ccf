import type { FactorChoice } from './analysis-views';
import type { ActionType } from '../domain/action-item';
import type { UnfitSetting } from '../domain/fit-settings';
import type { Status } from '../domain/incident';
import type { CompletionCounts, TrackedActionItem } from '../domain/completion';
import type { DueDays } from '../domain/due-dates';
import type { ReviewDue } from '../domain/follow-up/review-due';
import type { KeyTimes } from '../domain/key-times';
import type { PostmortemState } from '../domain/record';
import type { Reference } from '../domain/reference';
import type { Settings, SettingsParts } from '../domain/settings';
import type { Severity, SeverityLevel } from '../domain/severity';
import type { Reopening } from '../domain/read-key-times';
import type { RelatedIncident } from '../domain/related-incidents';
import type { CalendarDate, Instant } from '../domain/time';
import type { NotTaken, TimelineEntry } from '../domain/timeline';

export type { PostmortemState };

export type IncidentHead = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly statusName: string;
  /** Its status is of the category done, and not a cancelled one. */
  readonly resolved: boolean;
};

/** A step of creating that did not work; the page works without it, and creating again completes it. */
export type MissingStep = 'page-property' | 'label' | 'remote-link' | 'record' | 'timeline';

export type PostmortemView = {
  readonly pageId: string;
  /** From the site's root, for example `/wiki/spaces/OPS/pages/123`; open it with the bridge's router. */
  readonly pageUrl: string;
  /** null when the page is deleted or not visible to the viewer, or when it could not be read just now. */
  readonly pageTitle: string | null;
  /** false: Confluence gave no answer, so nothing is known of the page. */
  readonly isPageRead: boolean;
  readonly state: PostmortemState;
  /** Steps to complete by creating again. */
  readonly missing: readonly MissingStep[];
  /** The incident has no link to the page, and cannot have one: the site has issue linking switched off. */
  readonly linkingOff: boolean;
};

export type CompletionView = {
  /** The project's day, by which overdue is decided. */
  readonly today: CalendarDate;
  readonly counts: CompletionCounts;
  /** Overdue first, then by due date; the closed ones last. */
  readonly items: readonly TrackedActionItem[];
};

/** What the panel on the incident shows. */
export type IncidentView = {
  readonly incident: IncidentHead;
  readonly confluenceConnected: boolean;
  /** Not null: the record on the incident is of a shape this version cannot read; it is left alone. */
  readonly unreadable: string | null;
  /** What the project's settings name that is gone, as long as there is no page. */
  readonly unfit: readonly UnfitSetting[];
  /** Why a person decided that no postmortem is required; null where nobody did. */
  readonly notRequired: string | null;
  readonly postmortem: PostmortemView | null;
  /** When a postmortem is due, where there is none and a rule asks for one. */
  readonly reviewDue: ReviewDue | null;
  /** As they stand on the incident's record; null where there is none. */
  readonly keyTimes: KeyTimes | null;
  /** The viewer's IANA time zone. */
  readonly timeZone: string;
  /** Up to three earlier incidents that share something with this one. */
  readonly related: readonly RelatedIncident[];
  readonly completion: CompletionView;
  /** The count on the incident said something else than what was read, so what was shown from it is out of date. */
  readonly countWasBehind: boolean;
};

export type SpaceChoice = { readonly id: string; readonly key: string; readonly name: string };
export type PageChoice = { readonly id: string; readonly title: string };

/** A timeline entry to tick. A long text is shortened here, never on the page. */
export type DraftEntry = Omit<TimelineEntry, RareParts> &
  Partial<Pick<TimelineEntry, RareParts>> & { readonly isShortened: boolean };

/** Absent where there is nothing to say: thousands of entries have to fit into one answer. */
type RareParts = 'until' | 'also' | 'doubts' | 'isEdited';

type TemplateBySeverity = Readonly<Record<SeverityLevel | 'unknown', string>>;

export type TemplateChoice = Reference & { readonly hasTimeline: boolean };

/** A postmortem before it is created: everything is prefilled, everything can be changed. */
export type PostmortemDraft = {
  readonly incident: IncidentHead;
  readonly title: string;
  readonly severity: Severity | null;
  /** It is no incident by its type; a person may decide otherwise. */
  readonly isNearMiss: boolean;
  readonly keyTimes: KeyTimes;
  readonly reopenings: readonly Reopening[];
  readonly timeline: readonly DraftEntry[];
  /** Lines of comments with a time that was not certain enough: the first two hundred. */
  readonly notTaken: readonly NotTaken[];
  readonly notTakenCount: number;
  /** Up to three earlier incidents that share something with this one. */
  readonly related: readonly RelatedIncident[];
  /** false: neither related incidents nor the times of linked issues could be read just now. */
  readonly isSurroundingRead: boolean;
  /** When the incident was opened in Jira. */
  readonly openedAt: Instant;
  /** Spaces the viewer sees; whether they may write there Confluence decides. */
  readonly spaces: readonly SpaceChoice[];
  /** The default: last used for this project, the project's key, or the only one; null: the person chooses. */
  readonly space: SpaceChoice | null;
  /** The default page to stand under. */
  readonly parent: PageChoice | null;
  readonly templates: readonly TemplateChoice[];
  /** The id of the template that the settings choose. */
  readonly templateAt: Readonly<Record<'incident' | 'nearMiss', TemplateBySeverity>>;
  /** What the project's settings name that is gone; the defaults hold for it. */
  readonly unfit: readonly UnfitSetting[];
  /** The viewer's IANA time zone. */
  readonly timeZone: string;
  /** Why a person decided that no postmortem is required; creating one changes that. */
  readonly notRequired: string | null;
  /** The postmortem exists already. */
  readonly existing: PostmortemView | null;
  /** The incident has a security level: the page is made visible to its creator alone. */
  readonly privatePage: boolean;
};

export type CreatedPostmortem = {
  readonly pageId: string;
  readonly pageUrl: string;
  readonly missing: readonly MissingStep[];
  readonly linkingOff: boolean;
  /** The page was there before this call. */
  readonly existed: boolean;
};

export type ProjectChoice = { readonly id: string; readonly key: string; readonly name: string };

export type OwnerChoice = { readonly accountId: string; readonly displayName: string };

export type IssueTypeChoice = {
  readonly id: string;
  readonly name: string;
  /** The create screen of this type offers the field. */
  readonly takesDueDate: boolean;
  readonly takesAssignee: boolean;
  readonly takesDescription: boolean;
  /** Fields that Jira requires and the app does not fill, by name; a ticket of this type cannot be made here. */
  readonly requiredFields: readonly string[];
};

/** What the action item form needs before the first key is pressed. */
export type ActionForm = {
  readonly today: CalendarDate;
  readonly severity: SeverityLevel | null;
  /** Days from today to the due date, by severity. */
  readonly dueDays: DueDays;
  readonly defaultDueDate: CalendarDate;
  readonly projects: readonly ProjectChoice[];
  /** The project that `issueTypes` belong to; null: the person chooses. */
  readonly projectId: string | null;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  /** The type that was asked for, else the default; null: the project offers none. */
  readonly issueType: IssueTypeChoice | null;
  /** The type that the settings name for a kind of action item, where this project offers it. */
  readonly kindTypes: Readonly<Partial<Record<ActionType, IssueTypeChoice>>>;
  /**
   * Where the chosen type has required fields: the project's types that have none. Empty: there is no such type; null: not
   * asked, because the chosen one will do or the project has too many.
   */
  readonly otherTypes: ActionForm['issueTypes'] | null;
  /** How tickets will be linked; null: linking is switched off or not allowed, and tickets carry the marker alone. */
  readonly linkTypeName: string | null;
  /** Why they will not be linked; null: they will. */
  readonly linkRefusal: 'switched-off' | 'not-allowed' | null;
  /** The contributing factors that an action item may answer; empty where there are none. */
  readonly factors: readonly FactorChoice[];
};

export type AddedActionItem = {
  /** The id the form gave. */
  readonly id: string;
  readonly ok: boolean;
  readonly key?: string;
  /** Why this one was not made, in a sentence. */
  readonly error?: string;
  /** It was not made because its owner cannot be assigned there; `error` says so. */
  readonly isOwnerRefused?: true;
  /** What was made but not as asked, for example that it could not be linked. */
  readonly notes?: readonly string[];
};

/** The completion as it was counted last and written onto the incident, without a look at any ticket. */
export type CountedCompletion = Pick<CompletionView, 'today' | 'counts'> & {
  /** The earliest due date of an open action item, overdue or not. */
  readonly nextDue: CalendarDate | null;
  /** false: there may be action items that are not counted here. */
  readonly isWhole: boolean;
};

/** A postmortem without a look at its page. */
export type PostmortemLink = Pick<PostmortemView, 'pageUrl' | 'state'>;

/** A contributing factor that an action ticket answers; no text: the viewer may not see it, or it was removed. */
export type TicketFactor = { readonly text: string | null };

/** What stands in the context panel of an issue. */
export type ContextView =
  | ({
      readonly kind: 'incident';
      readonly incident: IncidentHead;
      readonly completion: CountedCompletion;
      readonly reviewDue: ReviewDue | null;
    } & Origin)
  | ({
      readonly kind: 'action-ticket';
      readonly incident: { readonly key: string; readonly summary: string };
      /** What this ticket promises; null when it is not to be seen in the completion, for example a mark nobody confirms. */
      readonly item: TrackedActionItem | null;
      /** Why it exists; null: it names no factor. */
      readonly factor: TicketFactor | null;
      readonly completion: CompletionView;
    } & Origin)
  /** An action ticket whose incident the viewer may not see. */
  | { readonly kind: 'hidden-incident' }
  /** An action ticket whose mark is of a shape this version cannot read; it is left alone. */
  | { readonly kind: 'unreadable-marker' };

type Origin = Pick<IncidentView, 'confluenceConnected' | 'unreadable' | 'notRequired'> & {
  readonly postmortem: PostmortemLink | null;
};

/** A field that a setting may name; `kind` is what its values are. */
export type FieldChoice = Reference & { readonly kind: 'instant' | 'day' | 'text' | 'choice' | 'person' | 'other' };

/** An issue by its key, which may change when it is moved. */
export type IssueChoice = { readonly id: string; readonly key: string; readonly summary: string };

/** The settings of a project or of the site, and what can be chosen in them. */
export type SettingsView = {
  readonly home: 'project' | 'site';
  readonly projectKey: string | null;
  /** What was read; a form sends it back, so that nobody's change is overwritten. 0: nothing was saved yet. */
  readonly version: number;
  /** Not null: what is stored is of a shape this version cannot read; it is left alone. */
  readonly unreadable: string | null;
  /** As saved, with what does not fit any more. */
  readonly settings: Settings;
  /** What holds for a part that is not set here. */
  readonly inherited: SettingsParts;
  readonly unfit: readonly UnfitSetting[];
  readonly choices: {
    readonly issueTypes: readonly Reference[];
    readonly statuses: readonly Status[];
    readonly fields: readonly FieldChoice[];
    /** null: linking is switched off. */
    readonly linkTypes: readonly Reference[] | null;
    /** In which the person may create issues. */
    readonly projects: readonly ProjectChoice[];
    /** null: Confluence is not connected, or does not answer. */
    readonly spaces: readonly SpaceChoice[] | null;
  };
};

export type SavedSettings = { readonly version: number };
