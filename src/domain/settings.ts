import type { ActionType } from './action-item';
import { DUE_DAYS, type DueDays } from './due-dates';
import { CADENCE, type Cadence } from './follow-up/cadence';
import { ESCALATION, type Escalation } from './follow-up/escalation';
import { REVIEW_RULES, type ReviewRules } from './follow-up/review-due';
import type { KeyTimeName } from './key-times';
import type { Reference } from './reference';
import type { SeverityLevel } from './severity';
import type { TemplateSettings } from './template';
import type { WorkCalendar } from './work-calendar';
import { STANDARD_RULES } from './template-rules';

export const NAME_POLICIES = ['roles', 'as-written', 'initials'] as const;
/** How people appear on a page: by what they did, by the name in Jira, or by its initials. */
export type NamePolicy = (typeof NAME_POLICIES)[number];

export const STATUS_MEANINGS = ['acknowledged', 'mitigated', 'resolved', 'cancelled'] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

export type FieldMeaning = KeyTimeName | 'severity';

/** Where new pages go: a space, and a page of it under which they stand. */
export type PagePlace = { readonly space: Reference; readonly parent: Reference | null };

/** Where new action tickets go, and how they are linked; what is null or absent follows the usual choice. */
export type TicketSettings = {
  readonly linkType: Reference | null;
  readonly project: Reference | null;
  /** The issue type for each kind of action item. */
  readonly types: Readonly<Partial<Record<ActionType, Reference>>>;
};

export const REMINDER_CHANNELS = ['comment', 'mail', 'off'] as const;
/** How owners are told: a comment that mentions them, a mail of Jira's, or not at all. */
export type Reminders = Cadence & { readonly channel: (typeof REMINDER_CHANNELS)[number] };

/** Everything that can be set, each part by itself. */
export type SettingsParts = {
  /** Issue types whose issues are incidents; none: known by their names. Anything else can only be a near miss. */
  readonly incidentTypes: readonly Reference[];
  /** Statuses that mean something; none: known by category, then by name. */
  readonly statuses: Readonly<Record<StatusMeaning, readonly Reference[]>>;
  /** Fields that hold a key time or the severity; none: known by name. */
  readonly fields: Readonly<Partial<Record<FieldMeaning, Reference>>>;
  /** What the words of a severity field or a priority mean, in small letters; words that are not there are read as usual. */
  readonly severityWords: Readonly<Record<string, SeverityLevel>>;
  readonly names: NamePolicy;
  readonly templates: TemplateSettings;
  /** null: the last used space, the one with the project's key, or the only one. */
  readonly place: PagePlace | null;
  readonly calendar: WorkCalendar;
  readonly review: ReviewRules;
  readonly dueDays: DueDays;
  readonly tickets: TicketSettings;
  readonly reminders: Reminders;
  readonly escalation: Escalation;
  /** The issue that gets a comment each week with what is open; null: none. */
  readonly digest: Reference | null;
};
export type SettingsPart = keyof SettingsParts;

/** What one home of settings says, a project or the site. A part that is absent follows the next home. */
export type Settings = Partial<SettingsParts>;

/** What holds where nobody has set anything. */
export const DEFAULT_SETTINGS: SettingsParts = {
  incidentTypes: [],
  statuses: { acknowledged: [], mitigated: [], resolved: [], cancelled: [] },
  fields: {},
  severityWords: {},
  names: 'roles',
  templates: { own: [], rules: STANDARD_RULES },
  place: null,
  calendar: { workingDays: [1, 2, 3, 4, 5], holidays: [], timeZone: 'UTC' },
  review: REVIEW_RULES,
  dueDays: DUE_DAYS,
  tickets: { linkType: null, project: null, types: {} },
  reminders: { ...CADENCE, channel: 'comment' },
  escalation: ESCALATION,
  digest: null,
};

/** The settings that hold: each part from the first home that sets it, else the app's own default. */
export const settle = (...homes: readonly Settings[]): SettingsParts =>
  homes.reduceRight<SettingsParts>((settled, home) => ({ ...settled, ...home }), DEFAULT_SETTINGS);
