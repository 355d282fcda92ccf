import { createSandbox, type Sandbox, type SandboxSnapshot } from '../../sandbox/sandbox';
import { actIn } from './act';
import { attachContracts, type Contracts } from './contracts';
import { asPerson } from '../sandbox/sandbox-with';
import { ALEX, ROBIN } from './people';

const COMPLETION = 'blameless-postmortem-completion';

/** What the app's trigger did with one payload. */
export type Fed = {
  /** What the function returned: nothing, unless it wants to be called again. */
  readonly returned: unknown;
  /** The calls that could change something, as `PUT /rest/api/3/issue/10001/properties/x`. */
  readonly writes: readonly string[];
  /** How many calls it made. */
  readonly calls: number;
};

/** An incident with two action tickets, another one with one, and an issue that is not ours. */
export type Scenery = { readonly incidentId: string; readonly ticketIds: readonly string[]; readonly otherId: string };

export type Feed = Scenery & {
  readonly sandbox: Sandbox;
  readonly contracts: Contracts;
  /** What the app logged, a line each. */
  readonly logs: readonly string[];
  /** Calls the app's trigger with a payload, whatever it is, as the platform would. @throws what the trigger throws. */
  feed(payload: unknown): Promise<Fed>;
  /** Moves a ticket by REST, which nobody tells the app of. */
  move(ticketId: string, statusName: string): Promise<void>;
  remove(issueId: string): Promise<void>;
  /** The completion property of an issue; undefined where it has none. */
  completionOf(issueId: string): unknown;
  /** Everything that is in Jira, but for that property of the incident. */
  allElse(): string;
  /** Everything as it was at the beginning. */
  reset(): void;
};

/** The app in a sandbox, of which nothing but its trigger runs: events reach it as a test writes them. */
export async function createFeed(): Promise<Feed> {
  let given: unknown;
  const runs: Promise<unknown>[] = [];
  const sandbox = createSandbox({
    loadApp: async () => {
      const app = await import('../../src/index');
      const onIssueEvent = () => {
        const run = app.onIssueEvent(given);
        runs.push(run);
        return run;
      };
      return { ...app, onIssueEvent };
    },
  });
  const { forge, jira } = sandbox;
  const contracts = attachContracts(sandbox);
  const logs: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((line: unknown) => void logs.push(String(line)));
  const rest = (method: string, path: string, body?: unknown) => asPerson(sandbox, ALEX, method, path, body);
  const issue = (id: string) => jira.store.issues.get(id);

  const scenery = await setUp(sandbox);
  // From here on the platform tells the app nothing by itself.
  forge.setSwitches({ events: 'never' });
  const clean: SandboxSnapshot = sandbox.snapshot();

  return {
    ...scenery,
    sandbox,
    contracts,
    logs,
    async feed(payload) {
      given = JSON.parse(JSON.stringify(payload));
      forge.clearCalls();
      forge.setSwitches({ events: 'deliver' });
      const properties = { 'blameless-postmortem-action': { incidentId: scenery.incidentId } };
      const [id = ''] = scenery.ticketIds;
      const told = { payload: {}, byApp: false, issue: { id, properties }, scope: 'read:jira-work' };
      forge.emit({ ...told, eventType: 'avi:jira:updated:issue' });
      forge.setSwitches({ events: 'never' });
      await forge.settle();
      const [run, ...others] = runs.splice(0);
      if (!run || others.length > 0) throw new Error('The trigger did not run once.');
      const returned = await run;
      const calls = forge.calls();
      const writing = calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/bulkfetch'));
      return { returned, calls: calls.length, writes: writing.map(({ method, path }) => `${method} ${path}`) };
    },
    async move(ticketId, statusName) {
      const answer = await rest('GET', `/rest/api/3/issue/${ticketId}/transitions`);
      const { transitions } = answer as { transitions: { id: string; to: { name: string } }[] };
      const id = transitions.find(({ to }) => to.name === statusName)?.id;
      await rest('POST', `/rest/api/3/issue/${ticketId}/transitions`, { transition: { id } });
    },
    remove: async (issueId) => void (await rest('DELETE', `/rest/api/3/issue/${issueId}`)),
    completionOf: (issueId) => issue(issueId)?.properties[COMPLETION],
    allElse() {
      const issues = jira.store.issues.all().map(({ properties, ...rest }) => ({
        ...rest,
        properties: rest.id === scenery.incidentId ? { ...properties, [COMPLETION]: null } : properties,
      }));
      return JSON.stringify([issues, jira.store.links.all()]);
    },
    reset() {
      sandbox.restore(clean);
      logs.length = 0;
    },
  };
}

async function setUp(sandbox: Sandbox): Promise<Scenery> {
  const { issues } = sandbox.jira.store;
  const { must } = actIn(sandbox);
  const idOf = (key: string) => issues.find((issue) => issue.key === key)?.id ?? '';
  const item = (summary: string) => ({
    id: crypto.randomUUID(),
    summary,
    ownerAccountId: ROBIN,
    dueDate: '2099-01-31',
    type: 'prevent' as const,
  });
  const add = (key: string, batchId: string, summaries: readonly string[]) =>
    must(ROBIN, key, 'addActionItems', { batchId, items: summaries.map(item) });
  const { items } = await add('INC-3', 'go-1', ['Raise the limit', 'Write a test suite for ingress']);
  await add('INC-1', 'go-2', ['Renew certificates by themselves']);
  await sandbox.forge.settle();
  return {
    incidentId: idOf('INC-3'),
    ticketIds: items.map(({ key }) => idOf(key ?? '')),
    otherId: idOf('INC-2'),
  };
}
