import { z } from 'zod';
import { confluenceAccounts } from '../../src/adapters/confluence/accounts';
import { confluenceAnalyses } from '../../src/adapters/confluence/analyses';
import { confluencePages } from '../../src/adapters/confluence/pages';
import { jiraConfiguration } from '../../src/adapters/jira/configuration';
import { jiraDecisions } from '../../src/adapters/jira/decisions';
import { jiraFollowUp } from '../../src/adapters/jira/follow-up';
import { jiraIncidents } from '../../src/adapters/jira/incidents';
import { jiraOwnItems } from '../../src/adapters/jira/own-items';
import { jiraPeople } from '../../src/adapters/jira/people';
import { jiraTargets } from '../../src/adapters/jira/targets';
import { jiraTickets } from '../../src/adapters/jira/tickets';
import { ProductError } from '../../src/adapters/product-error';
import type { Send } from '../../src/adapters/send';
import type { Steps } from './steps';

/** The app's own adapters, over one way to ask a site. */
export const adaptersOf = (send: Send) => ({
  incidents: jiraIncidents(send, { projectId: null, brief: send }),
  tickets: jiraTickets(send),
  ownItems: jiraOwnItems(send),
  targets: jiraTargets(send),
  pages: confluencePages(send, true),
  accounts: confluenceAccounts(send),
  people: jiraPeople(send),
  analyses: confluenceAnalyses(send),
  decisions: jiraDecisions(send),
  followUp: jiraFollowUp(send),
  configuration: jiraConfiguration(send),
});

export type Adapters = ReturnType<typeof adaptersOf>;

/** What every step has at hand. */
export type SmokeContext = {
  readonly steps: Steps;
  readonly adapters: Adapters;
  /** For what the app itself never does, such as making an incident. */
  readonly send: Send;
  readonly sleep: (ms: number) => Promise<void>;
  readonly write: (line: string) => void;
  readonly siteUrl: string;
  /** Stands in the name of everything that this run makes, and is a label of it. */
  readonly runId: string;
};

/** @throws ProductError, but not where the thing is gone already. */
export async function remove(send: Send, path: string): Promise<void> {
  const answer = await send('DELETE', path);
  if (answer.status !== 204 && answer.status !== 404) throw new ProductError('DELETE', path, answer);
}

export const withId = z.object({ id: z.string() });

/** @throws Error with a sentence where something is not as it should be. */
export function expectThat(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}
