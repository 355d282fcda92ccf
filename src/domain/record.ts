import type { ActionItemState, ActionType } from './action-item';
import type { FactorTotals } from './analysis/count-factors';
import type { CompletionCounts } from './completion';
import { addDays } from './days';
import type { KeyTimes } from './key-times';
import type { RelatedIncident } from './related-incidents';
import type { SeverityLevel } from './severity';
import type { CalendarDate } from './time';
import type { WontDo } from './wont-do';

export const POSTMORTEM_STATES = ['draft', 'in-review', 'published', 'complete', 'not-required'] as const;
export type PostmortemState = (typeof POSTMORTEM_STATES)[number];

/** Issue property on the incident. Ids and numbers, no prose: everybody who sees the incident can read it. */
export const RECORD_KEY = 'blameless-postmortem';
export type PostmortemRecord = {
  readonly v: 1;
  readonly pageId: string;
  readonly spaceId: string;
  readonly state: Exclude<PostmortemState, 'not-required'>;
  readonly stateSetBy: 'person' | 'app';
  readonly severity: SeverityLevel | null;
  readonly isNearMiss: boolean;
  readonly keyTimes: KeyTimes;
  /** Earlier incidents that share something, with what. */
  readonly related: readonly Pick<RelatedIncident, 'id' | 'reasons'>[];
  /** Of the analysis on the page; absent until somebody saved one. */
  readonly factors?: FactorTotals | undefined;
};

/** In the record's place: a person decided that the incident needs no postmortem. Whoever sees the incident can read why. */
export type NotRequiredRecord = {
  readonly v: 1;
  readonly state: 'not-required';
  readonly stateSetBy: 'person';
  readonly reason: string;
};
export type IncidentRecord = PostmortemRecord | NotRequiredRecord;

/** The record of a postmortem that there is; null for none, also where none is required, and for an unreadable one. */
export const postmortemIn = (record: Stored<IncidentRecord>): PostmortemRecord | null =>
  record.kind === 'value' && record.value.state !== 'not-required' ? record.value : null;

/** Why no postmortem is required; null where nobody said so. */
export const notRequiredReason = (record: Stored<IncidentRecord>): string | null =>
  record.kind === 'value' && record.value.state === 'not-required' ? record.value.reason : null;

/** Characters in the reason why no postmortem is required. */
export const MAX_REASON_LENGTH = 500;

/** What must change in a reason, in a sentence; null: nothing. */
export function reasonProblem(reason: string): string | null {
  const length = reason.trim().length;
  if (length === 0) return 'Say why in a sentence, for those who look here later.';
  const tooMuch = length - MAX_REASON_LENGTH;
  return tooMuch > 0 ? `A reason takes ${MAX_REASON_LENGTH} characters; shorten it by ${tooMuch}.` : null;
}

/** Issue property on the incident, derived from its action tickets and rebuildable. */
export const COMPLETION_KEY = 'blameless-postmortem-completion';
export type CompletionRecord = {
  readonly v: 1;
  readonly ticketIds: readonly string[];
  readonly done: number;
  readonly open: number;
  readonly wontDo: number;
  /** When the open ones are due, earliest first, so that whoever reads the property knows on any day how many are overdue. */
  readonly openDue: readonly CalendarDate[];
  /** The first of them, for JQL. */
  readonly nextDue: CalendarDate | null;
  /** Tickets that the app could not read when it looked last: how many, for JQL, and since which day each; absent: none. */
  readonly unread?: { readonly count: number; readonly since: UnreadSince } | undefined;
};
/** By the ids of tickets. They are named in `ticketIds` and counted nowhere. */
export type UnreadSince = Readonly<Record<string, CalendarDate>>;

/** What the app cannot read may be hidden from it, or gone; Jira says the same of both. After so many days it counts as gone. */
const DAYS_UNTIL_GONE = 3;

/** Tickets that the app has not been able to read for so long that nobody waits for them. Whoever can read one finds it still. */
export const goneIn = ({ unread }: Pick<CompletionRecord, 'unread'>, today: CalendarDate): readonly string[] =>
  Object.entries(unread?.since ?? {}).flatMap(([id, since]) => (addDays(since, DAYS_UNTIL_GONE) <= today ? [id] : []));

/** Where on a page people wrote an action item: the page, and which one on it (`PageItem.nodeId`). */
export type PageSource = { readonly pageId: string; readonly nodeId: string };

/** Issue property on an action ticket. */
export const MARKER_KEY = 'blameless-postmortem-action';
export type ActionMarker = {
  readonly v: 1;
  readonly incidentId: string;
  readonly itemId: string;
  readonly batchId: string;
  readonly type: ActionType;
  /** null: a ticket that was attached before it had a due date. */
  readonly firstDue: CalendarDate | null;
  /** The contributing factor that it answers; absent: none. */
  readonly factorId?: string | undefined;
  /** What people wrote on a page and this ticket was made of; absent: it was typed in Jira. */
  readonly source?: PageSource | undefined;
  /** Absent: nobody decided here that it will not be done. */
  readonly wontDo?: WontDo | undefined;
};

/** Page property, named as the record is: it says which incident the page is about. */
export const PAGE_PROPERTY_KEY = 'blameless-postmortem';
export type PageProperty = { readonly v: 1; readonly incidentId: string };

/** Page property with the analysis: read with the page's own right, and its version refuses a lost update. */
export const ANALYSIS_KEY = 'blameless-postmortem-analysis';

/** A stored value as found: none, ours, or of a shape that this version does not know and leaves alone. */
export type Stored<T> =
  { readonly kind: 'none' } | { readonly kind: 'value'; readonly value: T } | { readonly kind: 'unreadable' };

type Counted = { readonly ticketId: string; readonly state: ActionItemState; readonly dueDate: CalendarDate | null };

/** Whether nothing is waited for: what cannot be read counts as gone by now. */
export const isWholeWithout = (record: CompletionRecord, today: CalendarDate): boolean =>
  goneIn(record, today).length === (record.unread?.count ?? 0);

/** What the completion property says of these tickets. Those that the app cannot read stay named. */
export function completionRecord(items: readonly Counted[], unreadSince: UnreadSince): CompletionRecord {
  const unreadIds = Object.keys(unreadSince);
  const inState = (state: ActionItemState) => items.filter((item) => item.state === state);
  const openDue = inState('open')
    .flatMap(({ dueDate }) => dueDate ?? [])
    .sort();
  return {
    v: 1,
    ticketIds: [...items.map(({ ticketId }) => ticketId), ...unreadIds].sort((a, b) => Number(a) - Number(b)),
    done: inState('done').length,
    open: inState('open').length,
    wontDo: inState('wont-do').length,
    openDue,
    nextDue: openDue[0] ?? null,
    ...(unreadIds.length > 0 && { unread: { count: unreadIds.length, since: unreadSince } }),
  };
}

/** What the completion property counts, on the given day. Tickets that it names and nobody could read are not in it. */
export const countsIn = ({ done, open, wontDo, openDue }: CompletionRecord, today: CalendarDate): CompletionCounts => ({
  total: done + open + wontDo,
  done,
  open,
  overdue: openDue.filter((dueDate) => dueDate < today).length,
  wontDo,
  hidden: 0,
});

/** The same tickets and the same counts, in whatever order the tickets stand. */
export const isSameCompletion = (a: CompletionRecord, b: CompletionRecord): boolean =>
  a.done === b.done &&
  a.open === b.open &&
  a.wontDo === b.wontDo &&
  a.openDue.join() === b.openDue.join() &&
  [...a.ticketIds].sort().join() === [...b.ticketIds].sort().join() &&
  unreadText(a) === unreadText(b);

const unreadText = ({ unread }: CompletionRecord) =>
  Object.entries(unread?.since ?? {})
    .map((entry) => entry.join())
    .sort()
    .join();
