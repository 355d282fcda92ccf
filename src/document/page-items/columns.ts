import { wordsOf } from '../../domain/phrases';

/** What a column of a table of action items says. */
export type Role = 'action' | 'owner' | 'due' | 'type' | 'status' | 'ticket';
/** For each role the columns of the one header that has it; `action` is there always. */
export type Columns = { readonly [R in Role]?: readonly number[] | undefined } & { readonly action: readonly number[] };

const ACTION_LEADS = ['proposed', 'required', 'corrective', 'preventive', 'preventative', 'remedial', 'remediation'];
const MORE_LEADS = ['follow up', 'followup', 'recommended', 'improvement', 'planned', 'next', 'agreed', 'postmortem'];
const ACTION = [
  ...['action', 'actions', 'action item', 'action items', 'action point', 'action points', 'action description'],
  ...['task', 'tasks', 'task description', 'what', 'what to do', 'what will we do', 'what will be done', 'todo'],
  ...['what needs to be done', 'to do', 'follow up', 'follow ups', 'followup', 'followups', 'follow up item'],
  ...['next step', 'next steps', 'remediation', 'remediation item', 'actions required', 'action needed'],
  ...[...ACTION_LEADS, ...MORE_LEADS].flatMap((lead) => [`${lead} action`, `${lead} actions`, `${lead} action item`]),
];
/** They mean an action only under an action heading. */
const WEAK_ACTION = [
  ...['description', 'item', 'items', 'summary', 'title', 'name', 'details', 'improvement', 'recommendation'],
  ...['mitigation', 'work', 'work item', 'change', 'measure', 'deliverable'],
];
const OTHERS: readonly (readonly [Role, readonly string[]])[] = [
  [
    'owner',
    [
      ...['owner', 'owners', 'owned by', 'assignee', 'assignees', 'assigned', 'assigned to', 'who', 'dri', 'lead'],
      ...['responsible', 'responsible person', 'responsible party', 'responsible team', 'responsibility', 'person'],
      ...['person responsible', 'accountable', 'team', 'owning team', 'owner team', 'poc', 'point of contact'],
    ],
  ],
  [
    'due',
    [
      ...['due', 'due date', 'due by', 'due on', 'date due', 'by when', 'when', 'deadline', 'target', 'target date'],
      ...['date', 'eta', 'until', 'by', 'complete by', 'completion date', 'target completion', 'expected date'],
      ...['target completion date', 'expected completion', 'expected completion date', 'end date', 'planned date'],
    ],
  ],
  ['type', ['type', 'kind', 'category', 'aim', 'class', 'prevent detect mitigate', 'item type']],
  [
    'status',
    [
      ...['status', 'state', 'done', 'complete', 'completed', 'closed', 'finished', 'progress', 'completed on'],
      ...['date completed', 'closed on', 'done on', 'date closed', 'current status'],
    ],
  ],
  [
    'ticket',
    [
      ...['ticket', 'tickets', 'jira', 'jira ticket', 'jira tickets', 'jira issue', 'jira link', 'jira key', 'jira id'],
      ...['issue', 'issues', 'issue key', 'issue link', 'ticket link', 'ticket id', 'ticket key', 'tracking', 'key'],
      ...['tracking ticket', 'tracking issue', 'tracker', 'link', 'links', 'reference', 'ref', 'bug'],
    ],
  ],
];
const ROLES = new Map<string, Role>(
  [['action', ACTION] as const, ...OTHERS].flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);
const WEAK = new Set(WEAK_ACTION);
/** A table that begins with one of these tells what happened when. */
const LOG = /^(?:time(?!line|frame| frame)|timestamp|when\b|clock|hour)/;
const DAY_FIRST = /^(?:date|day)$/;
const LONGEST = 80;

type Named = { readonly role: Role | 'weak-action'; readonly columns: number[] };

/**
 * What the columns of a table say, by the words of its header.
 * @param header the words of each column; a merged header stands at each column it covers.
 * @param isActions the table stands under an action heading.
 * @returns null where it is no table of action items.
 */
export function findColumns(header: readonly string[], isActions: boolean): Columns | null {
  const first = foldHeader(header.find((name) => foldHeader(name) !== '') ?? '');
  if (LOG.test(first) && !(isActions && first === 'when')) return null;
  if (DAY_FIRST.test(first) && !isActions) return null;
  const named: Named[] = [];
  header.forEach((name, column) => {
    const last = named.at(-1);
    const isMerged = last?.columns.at(-1) === column - 1 && header[column - 1] === name;
    const role = isMerged ? null : roleOf(name);
    if (isMerged) last.columns.push(column);
    else if (role !== null) named.push({ role, columns: [column] });
  });
  const of = (role: Named['role']) => named.find((one) => one.role === role)?.columns;
  const [owner, due] = [of('owner'), of('due')];
  const action = of('action') ?? (isActions ? of('weak-action') : undefined);
  if (!action || (!isActions && !owner && !due)) return null;
  return { action, owner, due, type: of('type'), status: of('status'), ticket: of('ticket') };
}

const foldHeader = (name: string): string => wordsOf(name.slice(0, LONGEST).replace(/\([^()]*\)/g, ' ')).join(' ');

function roleOf(name: string): Named['role'] | null {
  if (name.length > LONGEST) return null;
  for (const part of [name, ...name.split(/[/&,|]| or | and /)]) {
    const folded = foldHeader(part);
    // `Action owner`, `Task status`.
    const bare = folded.replace(/^(?:action|task|item|action item) /, '');
    const role = ROLES.get(folded) ?? ROLES.get(bare) ?? (WEAK.has(folded) ? 'weak-action' : null);
    if (role !== null) return role;
  }
  return null;
}
