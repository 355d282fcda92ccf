import { randomUUID } from 'node:crypto';
import { getAppContext } from '@forge/api';
import { confluencePages } from '../adapters/confluence/pages';
import { jiraIncidents } from '../adapters/jira/incidents';
import { jiraTargets } from '../adapters/jira/targets';
import { jiraTickets } from '../adapters/jira/tickets';
import { withRetry } from '../adapters/retry';
import { forgeStorage } from '../adapters/storage/forge-storage';
import type { Ports } from '../ports';
import { logFailure } from './log';
import type { Place } from './place';
import { sendAsUser, type Sends } from './send-from-function';

/** The ports of a click: everything as the person who clicked. */
export const portsFor = ({ projectId }: Place): Ports => portsOf(sendAsUser(), projectId);

/** The ports of one invocation. Nothing of it outlives the invocation: a warm process serves many sites. */
export function portsOf(sends: Sends, projectId: string | null): Ports {
  const { invocationRemainingTimeInMillis: remainingMs } = getAppContext();
  const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
  const retryTime = { sleep, remainingMs, random: Math.random };
  const jira = withRetry(sends.jira, retryTime);
  return {
    incidents: jiraIncidents(jira, projectId),
    tickets: jiraTickets(jira),
    targets: jiraTargets(jira),
    pages: confluencePages(withRetry(sends.confluence, retryTime)),
    storage: forgeStorage,
    time: { now: () => new Date().toISOString(), sleep, remainingMs },
    newUuid: randomUUID,
    log: logFailure,
  };
}
