import { DUE_DAYS } from '../../src/domain/due-dates';
import type { TrackedActionItem } from '../../src/domain/completion';
import { countCompletion } from '../../src/domain/completion';
import type { FailureCode } from '../../src/shared/outcome';
import { failed } from '../../src/shared/outcome';
import type {
  ActionForm,
  CompletionView,
  ContextView,
  CountedCompletion,
  DraftEntry,
  IncidentView,
  PostmortemDraft,
  PostmortemView,
} from '../../src/shared/views';

export const TODAY = '2026-03-10';

export const failure = (code: FailureCode, message = 'Jira said no.', logId?: string) =>
  failed({ code, message, ...(logId !== undefined && { logId }) });

export const trackedItem = (change: Partial<TrackedActionItem> = {}): TrackedActionItem => ({
  ticketId: '20001',
  key: 'OPS-1',
  summary: 'Alert on queue age',
  owner: { accountId: 'robin', displayName: 'Robin Responder', active: true },
  dueDate: '2026-04-01',
  dueDateKeptByApp: false,
  firstDue: change.dueDate === undefined ? '2026-04-01' : change.dueDate,
  type: 'detect',
  factorId: null,
  state: 'open',
  statusName: 'To Do',
  wontDo: null,
  ...change,
});

export const completionView = (items: readonly TrackedActionItem[] = [], hidden = 0): CompletionView => ({
  today: TODAY,
  counts: countCompletion(items, hidden, TODAY),
  items,
});

export const postmortemView = (change: Partial<PostmortemView> = {}): PostmortemView => ({
  pageId: '300',
  pageUrl: '/wiki/spaces/INC/pages/300',
  pageTitle: 'Postmortem INC-1',
  isPageRead: true,
  state: 'draft',
  missing: [],
  linkingOff: false,
  ...change,
});

export const incidentView = (change: Partial<IncidentView> = {}): IncidentView => ({
  incident: { id: '10001', key: 'INC-1', summary: 'Checkout is down', statusName: 'Resolved', resolved: true },
  confluenceConnected: true,
  unreadable: null,
  unfit: [],
  notRequired: null,
  reviewDue: null,
  keyTimes: null,
  timeZone: 'Europe/Copenhagen',
  related: [],
  postmortem: null,
  completion: completionView(),
  countWasBehind: false,
  ...change,
});

export const timelineEntry = (change: Partial<DraftEntry> = {}): DraftEntry => ({
  id: 'comment:1',
  at: '2026-03-01T09:30:00.000Z',
  text: 'Rolled back the release.',
  source: { kind: 'comment', commentId: '1' },
  included: true,
  restrictedTo: null,
  until: null,
  kind: null,
  also: [],
  doubts: [],
  isEdited: false,
  isShortened: false,
  ...change,
});

export const draft = (change: Partial<PostmortemDraft> = {}): PostmortemDraft => ({
  incident: incidentView().incident,
  title: 'Postmortem INC-1: Checkout is down',
  severity: { level: 2, label: 'SEV-2', source: { kind: 'field', fieldName: 'Severity' } },
  keyTimes: {
    impactStart: null,
    detected: { at: '2026-03-01T09:00:00.000Z', source: { kind: 'created' } },
    acknowledged: { at: '2026-03-01T09:05:30.000Z', source: { kind: 'status', statusName: 'In Progress' } },
    mitigated: null,
    resolved: { at: '2026-03-04T23:18:00.000Z', source: { kind: 'status', statusName: 'Resolved' } },
  },
  timeline: [
    timelineEntry(),
    timelineEntry({ id: 'comment:2', text: 'Only for admins.', included: false, restrictedTo: 'Role: Administrators' }),
  ],
  spaces: [
    { id: '1', key: 'INC', name: 'Incident reviews' },
    { id: '2', key: 'OPS', name: 'Platform handbook' },
  ],
  space: { id: '1', key: 'INC', name: 'Incident reviews' },
  parent: null,
  templates: [
    { id: 'standard', name: 'Standard', hasTimeline: true },
    { id: 'short', name: 'Short', hasTimeline: false },
  ],
  templateAt: {
    incident: { unknown: 'standard', 1: 'standard', 2: 'standard', 3: 'standard', 4: 'short' },
    nearMiss: { unknown: 'short', 1: 'short', 2: 'short', 3: 'short', 4: 'short' },
  },
  isNearMiss: false,
  reopenings: [],
  notTaken: [],
  notTakenCount: 0,
  related: [],
  isSurroundingRead: true,
  openedAt: '2026-03-01T09:00:00.000Z',
  unfit: [],
  timeZone: 'Europe/Copenhagen',
  notRequired: null,
  existing: null,
  privatePage: false,
  ...change,
});

export const actionForm = (change: Partial<ActionForm> = {}): ActionForm => ({
  today: TODAY,
  severity: 2,
  dueDays: DUE_DAYS,
  defaultDueDate: '2026-04-09',
  projects: [
    { id: '100', key: 'INC', name: 'Incidents' },
    { id: '200', key: 'OPS', name: 'Platform' },
  ],
  projectId: '100',
  issueTypes: [{ id: '3', name: 'Task' }],
  issueType: {
    id: '3',
    name: 'Task',
    takesDueDate: true,
    takesAssignee: true,
    takesDescription: true,
    requiredFields: [],
  },
  kindTypes: {},
  otherTypes: null,
  linkTypeName: 'Relates',
  linkRefusal: null,
  factors: [],
  ...change,
});

type ContextOf<K extends ContextView['kind']> = Extract<ContextView, { readonly kind: K }>;
const origin = {
  confluenceConnected: true,
  unreadable: null,
  notRequired: null,
  postmortem: { pageUrl: '/wiki/spaces/INC/pages/300', state: 'draft' },
} as const;

/** The count of these items on their incident. */
export const countedCompletion = (
  items: readonly TrackedActionItem[] = [],
  change: Partial<CountedCompletion> = {},
): CountedCompletion => ({
  today: TODAY,
  counts: countCompletion(items, 0, TODAY),
  nextDue:
    items
      .flatMap(({ state, dueDate }) => (state === 'open' ? (dueDate ?? []) : []))
      .sort()
      .at(0) ?? null,
  isWhole: true,
  ...change,
});

export const incidentContext = (change: Partial<ContextOf<'incident'>> = {}): ContextOf<'incident'> => ({
  kind: 'incident',
  incident: incidentView().incident,
  ...origin,
  reviewDue: null,
  completion: countedCompletion(),
  ...change,
});

export const ticketContext = (
  item: TrackedActionItem | null,
  change: Partial<ContextOf<'action-ticket'>> = {},
): ContextOf<'action-ticket'> => ({
  kind: 'action-ticket',
  incident: { key: 'INC-1', summary: 'Checkout is down' },
  item,
  factor: null,
  ...origin,
  completion: completionView(item === null ? [] : [item]),
  ...change,
});
