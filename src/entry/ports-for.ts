import { randomUUID } from 'node:crypto';
import { getAppContext } from '@forge/api';
import { confluenceAccounts } from '../adapters/confluence/accounts';
import { confluenceAnalyses } from '../adapters/confluence/analyses';
import { confluencePages } from '../adapters/confluence/pages';
import { jiraConfiguration } from '../adapters/jira/configuration';
import { jiraDecisions } from '../adapters/jira/decisions';
import { jiraFollowUp } from '../adapters/jira/follow-up';
import { jiraIncidents } from '../adapters/jira/incidents';
import { jiraOwnItems } from '../adapters/jira/own-items';
import { jiraPeople } from '../adapters/jira/people';
import { jiraReviews } from '../adapters/jira/reviews';
import { productSetup } from '../adapters/jira/setup';
import { jiraTargets } from '../adapters/jira/targets';
import { jiraTickets } from '../adapters/jira/tickets';
import { withDeadline } from '../adapters/deadline';
import { withRetry } from '../adapters/retry';
import type { Send } from '../adapters/send';
import { forgeStorage } from '../adapters/storage/forge-storage';
import { rememberSettings } from '../adapters/storage/remember-settings';
import { reminderStore } from '../adapters/storage/reminder-store';
import { settingsStore } from '../adapters/storage/settings-store';
import { setupNotes } from '../adapters/storage/setup-notes';
import { storageCalls } from '../adapters/storage/storage-call';
import type { Ports } from '../ports';
import { confluenceConnection, panelIdOf } from './app-context';
import { logFailure } from './log';
import type { Place } from './place';
import { sendAsUser, type Sends } from './send-from-function';

/** What can be done without is waited for so long at most, less the reserve of every call. */
const BRIEF_MS = 6_000;

/** The ports of a click: everything as the person who clicked. */
export const portsFor = ({ projectId }: Place): Ports => portsOf(sendAsUser(), projectId);

/** The ports of one invocation. Nothing of it outlives the invocation: a warm process serves many sites. */
export function portsOf(sends: Sends, projectId: string | null): Ports {
  const context = getAppContext();
  const { invocationRemainingTimeInMillis: remainingMs } = context;
  const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const time = { sleep, after, remainingMs, random: Math.random };
  const patient = (send: Send, within = time) => withRetry(withDeadline(send, within), within);
  const [jira, confluence] = [patient(sends.jira), patient(sends.confluence)];
  const brief = patient(sends.jira, { ...time, remainingMs: () => Math.min(remainingMs(), BRIEF_MS) });
  const storageCall = storageCalls(time);
  return {
    incidents: jiraIncidents(jira, { projectId, brief }),
    tickets: jiraTickets(jira),
    ownItems: jiraOwnItems(jira),
    targets: jiraTargets(jira),
    pages: confluencePages(confluence, confluenceConnection(context) !== null),
    accounts: confluenceAccounts(confluence),
    people: jiraPeople(jira),
    analyses: confluenceAnalyses(confluence),
    decisions: jiraDecisions(jira),
    storage: forgeStorage(storageCall),
    reminders: reminderStore(storageCall),
    followUp: jiraFollowUp(jira),
    reviews: jiraReviews(jira),
    settings: rememberSettings(settingsStore(storageCall)),
    configuration: jiraConfiguration(jira),
    setup: productSetup({ jira, confluence }, panelIdOf(context)),
    setupNotes: setupNotes(storageCall),
    time: { now: () => new Date().toISOString(), sleep, remainingMs },
    newUuid: randomUUID,
    log: logFailure,
  };
}
