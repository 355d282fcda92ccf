import { newIssue } from '../../sandbox/jira/new-issue';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ROBIN } from '../app';
import { makeIncident } from '../incident';

const DAY_MS = 86_400_000;
const PER_INCIDENT = 20;
/** Due dates from so many days ago to so many days ahead, evenly. */
const [MOST_OVERDUE, MOST_AHEAD] = [84, 14];

/** Incidents of which nothing is decided, resolved on each of the last 20 days and the next 10. */
const UNDECIDED = 300;

export type RunCost = {
  readonly items: number;
  /** Incidents that are looked at, because their postmortem may be due. */
  readonly incidents: number;
  readonly reminders: number;
  readonly points: number;
  readonly calls: number;
  /** Product calls of the longest invocation. */
  readonly mostCallsInOne: number;
  /** Requests to the app's storage. */
  readonly storageRequests: number;
};

/** Days after which everybody has been told what is old, and each day is like the next. */
const SETTLED_AFTER_DAYS = 8;
/** A piece that storage or a product had no room for comes again after two minutes. */
const [RETRY_MS, MOST_RETRIES] = [150_000, 5];

/**
 * The daily run over so many open action items, from the schedule to the last comment: the first one, before which nobody
 * was told of anything, and an ordinary one, some days later.
 */
export async function dailyRun(items: number): Promise<{ readonly first: RunCost; readonly ordinary: RunCost }> {
  const sandbox = createSandbox({ world: 'quiet' });
  // Other schedules are not to be counted.
  sandbox.forge.setSwitches({ waits: 'skip', schedules: 'skip' });
  for (let n = 0; n < items / PER_INCIDENT; n += 1) addTickets(sandbox, n);
  for (let n = 0; n < UNDECIDED; n += 1) addUndecided(sandbox, n);
  const first = await costOfDay(sandbox, items);
  for (let day = 1; day < SETTLED_AFTER_DAYS; day += 1) await costOfDay(sandbox, items);
  return { first, ordinary: await costOfDay(sandbox, items) };
}

async function costOfDay(sandbox: Sandbox, items: number): Promise<RunCost> {
  const { forge, site } = sandbox;
  let storageRequests = 0;
  const stop = forge.beforeCall(({ product }) => {
    if (product === 'kvs') storageRequests += 1;
  });
  forge.clearCalls();
  forge.setSwitches({ schedules: 'run' });
  await forge.runSchedule('daily');
  forge.setSwitches({ schedules: 'skip' });
  await forge.settle();
  for (let n = 0; n < MOST_RETRIES; n += 1) {
    site.clock.advance(RETRY_MS);
    await forge.settle();
  }
  stop();
  const calls = forge.calls();
  site.clock.advance(DAY_MS - MOST_RETRIES * RETRY_MS);
  const byInvocation = new Map<string | null, number>();
  for (const { invocationId } of calls) byInvocation.set(invocationId, (byInvocation.get(invocationId) ?? 0) + 1);
  return {
    items,
    incidents: UNDECIDED,
    reminders: calls.filter(({ method, path }) => method === 'POST' && path.includes('/comment')).length,
    points: calls.reduce((sum, { points }) => sum + points, 0),
    calls: calls.length,
    mostCallsInOne: Math.max(...byInvocation.values()),
    storageRequests,
  };
}

function addTickets(sandbox: Sandbox, n: number): void {
  const { jira, site } = sandbox;
  const incidentKey = makeIncident(sandbox, { changes: 0, comments: 0 });
  const incident = jira.store.issues.find(({ key }) => key === incidentKey);
  const project = jira.store.projects.find(({ key }) => key === 'OPS');
  const issueType = jira.store.issueTypes.find(({ name }) => name === 'Task');
  if (!incident || !project || !issueType) throw new Error('The world has no project OPS with tasks.');
  const ticketIds = Array.from({ length: PER_INCIDENT }, (_, index) => {
    const ticket = newIssue(jira.parts, { project, issueType, creatorId: ROBIN, at: site.clock.now() - 200 * DAY_MS });
    const days = ((n * PER_INCIDENT + index) % (MOST_OVERDUE + MOST_AHEAD)) - MOST_OVERDUE;
    const dueDate = new Date(site.clock.now() + days * DAY_MS).toISOString().slice(0, 10);
    ticket.summary = `Put right what was found, part ${index + 1}`;
    ticket.assigneeId = ROBIN;
    ticket.duedate = dueDate;
    ticket.properties['blameless-postmortem-action'] = {
      v: 1,
      incidentId: incident.id,
      itemId: `item-${index}`,
      batchId: `go-${n}`,
      type: 'prevent',
      firstDue: dueDate,
    };
    return ticket.id;
  });
  incident.properties['blameless-postmortem-completion'] = {
    v: 1,
    ticketIds,
    done: 0,
    open: ticketIds.length,
    wontDo: 0,
    openDue: [],
    nextDue: null,
  };
}

/** The first one is decided, by which the project is seen to use the app. */
function addUndecided({ jira, site }: Sandbox, n: number): void {
  const project = jira.store.projects.find(({ key }) => key === 'INC');
  const issueType = jira.store.issueTypes.find(({ name }) => name === 'Incident');
  const status = jira.store.statuses.find(({ name }) => name === 'Resolved');
  const priority = jira.store.priorities.find(({ name }) => name === 'Highest');
  if (!project || !issueType || !status || !priority) throw new Error('The world has no project INC with incidents.');
  const at = site.clock.now() + ((n % 30) - 20) * DAY_MS;
  const incident = newIssue(jira.parts, { project, issueType, creatorId: ROBIN, at });
  incident.summary = `Orders are answered with 503, time ${n + 1}`;
  incident.statusId = status.id;
  incident.priorityId = priority.id;
  incident.resolved = at;
  incident.assigneeId = ROBIN;
  if (n === 0)
    incident.properties['blameless-postmortem'] = {
      v: 1,
      state: 'not-required',
      stateSetBy: 'person',
      reason: 'It was practice.',
    };
}
