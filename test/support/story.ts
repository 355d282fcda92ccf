import type { ContextStatus } from '../../sandbox/forge/context-status';
import { placeForIssue } from '../../sandbox/forge/place-for-issue';
import { macroOnPage, placeForPage } from '../../sandbox/forge/place-for-page';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { World } from '../../sandbox/seed/worlds';
import type { Resolvers } from '../../src/shared/contract';
import { actIn, type Acting, type Result } from './act';
import { attachContracts, type Contracts } from './contracts';
import { ROBIN } from './people';
import { restOf, type Rest } from './rest-of';

export * from './people';

/** One sandbox with the app in it, and ways to act in it as a person would. */
export type Story = Acting & {
  readonly sandbox: Sandbox;
  readonly contracts: Contracts;
  /** What the completion macro on a page shows to a person. */
  onPage(accountId: string, pageId: string): Promise<Result<'viewCompletion'>>;
  /** The lozenge of the context panel of an issue. */
  lozenge(accountId: string, issue: string): Promise<ContextStatus | null>;
  readonly rest: Rest;
  keyOf(summary: string): string;
  /** What the app logged, a line each. */
  readonly logs: readonly string[];
};

export function startStory(world: World = 'quiet'): Story {
  const sandbox = createSandbox({ world });
  const contracts = attachContracts(sandbox);
  const logs: string[] = [];
  jest.spyOn(console, 'error').mockImplementation((line: unknown) => void logs.push(String(line)));
  return {
    sandbox,
    contracts,
    logs,
    ...actIn(sandbox),
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
    rest: restOf(sandbox),
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
