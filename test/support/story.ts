import type { ContextStatus } from '../../sandbox/forge/context-status';
import { placeForIssue } from '../../sandbox/forge/place-for-issue';
import { macroOnPage, placeForPage } from '../../sandbox/forge/place-for-page';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { World } from '../../sandbox/seed/worlds';
import type { Resolvers } from '../../src/shared/contract';
import type { Outcome } from '../../src/shared/outcome';
import { attachContracts, type Contracts } from './contracts';

export const ALEX = '712020:alex-admin';
export const ROBIN = '712020:robin-responder';
export const SAM = '712020:sam-support';
export const VERA = '712020:vera-viewer';
export const NOAH = '712020:noah-nolink';
export const OLGA = '712020:olga-outside';
export const MONA = '712020:mona-manager';

type Name = keyof Resolvers;
type Input<N extends Name> = Parameters<Resolvers[N]> extends [] ? [] : [Parameters<Resolvers[N]>[0]];
type Result<N extends Name> = ReturnType<Resolvers[N]>;
type Value<N extends Name> = Result<N> extends Outcome<infer T> ? T : never;

/** One sandbox with the app in it, and ways to act in it as a person would. */
export type Story = {
  readonly sandbox: Sandbox;
  readonly contracts: Contracts;
  /** Calls a resolver as a person, from a module on an issue. */
  on<N extends Name>(accountId: string, issue: string, name: N, ...input: Input<N>): Promise<Result<N>>;
  /** As `on`, for calls that must succeed. */
  must<N extends Name>(accountId: string, issue: string, name: N, ...input: Input<N>): Promise<Value<N>>;
  /** What the completion macro on a page shows to a person. */
  onPage(accountId: string, pageId: string): Promise<Result<'viewCompletion'>>;
  /** The lozenge of the context panel of an issue. */
  lozenge(accountId: string, issue: string): Promise<ContextStatus | null>;
  /** A REST call to Jira or Confluence as a person. */
  rest(accountId: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  keyOf(summary: string): string;
  /** What the app logged, a line each. */
  readonly logs: readonly string[];
};

export function startStory(world: World = 'quiet'): Story {
  const sandbox = createSandbox({ world });
  const contracts = attachContracts(sandbox);
  const logs: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((line: unknown) => void logs.push(String(line)));
  const on: Story['on'] = async (accountId, issue, name, ...[payload]) => {
    const moduleKey =
      name === 'draftPostmortem' || name === 'createPostmortem' ? 'create-postmortem' : 'incident-panel';
    const place = placeForIssue(sandbox, moduleKey, issue);
    if (!place) throw new Error(`There is no issue ${issue}.`);
    return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload })) as never;
  };
  return {
    sandbox,
    contracts,
    logs,
    on,
    async must(accountId, issue, name, ...input) {
      const outcome = await on(accountId, issue, name, ...input);
      if (outcome.ok) return outcome.value as never;
      throw new Error(`${name} failed: ${outcome.error.code}: ${outcome.error.message}`);
    },
    async onPage(accountId, pageId) {
      const macro = macroOnPage(sandbox, 'completion-macro', pageId);
      const place = macro && placeForPage(sandbox, 'completion-macro', pageId, macro);
      if (!place) throw new Error(`There is no completion macro on page ${pageId}.`);
      return (await sandbox.forge.invoke({ accountId, place, functionKey: 'viewCompletion', payload: {} })) as never;
    },
    async lozenge(accountId, issue) {
      const place = placeForIssue(sandbox, 'incident-context', issue);
      if (!place) throw new Error(`There is no issue ${issue}.`);
      return sandbox.forge.contextStatus({ accountId, place });
    },
    async rest(accountId, method, path, body) {
      const product = path.startsWith('/wiki') ? 'confluence' : 'jira';
      const request = new Request(`${sandbox.site.baseUrl}${path}`, {
        method,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const response = await sandbox.request(product, request, { kind: 'user', accountId });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    keyOf(summary) {
      const issue = sandbox.jira.store.issues.find((candidate) => candidate.summary === summary);
      if (!issue) throw new Error(`No issue is called ${summary}.`);
      return issue.key;
    },
  };
}

/** An action item as a person fills the form. */
export const actionItem = (overrides: Partial<Parameters<Resolvers['addActionItems']>[0]['items'][number]> = {}) => ({
  id: crypto.randomUUID(),
  summary: 'Put the de-registration delay back to 300 seconds',
  ownerAccountId: ROBIN,
  dueDate: '2099-01-31',
  type: 'prevent' as const,
  ...overrides,
});

/** Moves a ticket by the name of a transition's target status. */
export async function transition(story: Story, accountId: string, key: string, statusName: string): Promise<void> {
  const { body } = await story.rest(accountId, 'GET', `/rest/api/3/issue/${key}/transitions`);
  const { transitions } = body as { transitions: { id: string; to: { name: string } }[] };
  const wanted = transitions.find(({ to }) => to.name === statusName);
  const done = await story.rest(accountId, 'POST', `/rest/api/3/issue/${key}/transitions`, {
    transition: { id: wanted?.id },
  });
  if (done.status !== 204) throw new Error(`${key} did not move to ${statusName}: ${done.status}`);
}
