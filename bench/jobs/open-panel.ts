import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { actionItems, call, placeOn, ROBIN } from '../app';
import { makeIncident } from '../incident';
import { recordCalls, type Cost } from '../record-calls';

const MOST_AT_ONCE = 20;
const HALF_A_MINUTE = 30_000;

/** An incident with a postmortem and so many action items. @returns its key. */
async function makePostmortem(sandbox: Sandbox, items: number): Promise<string> {
  sandbox.forge.setSwitches({ waits: 'skip' });
  const issue = makeIncident(sandbox, { changes: 5, comments: 5 });
  await call(sandbox, { module: 'create-postmortem', issue }, 'createPostmortem', {});
  for (let left = items; left > 0; left -= MOST_AT_ONCE) {
    // Many links in half a minute would be refused.
    sandbox.site.clock.advance(HALF_A_MINUTE);
    const go = { batchId: `go-${left}`, items: actionItems(Math.min(left, MOST_AT_ONCE)) };
    await call(sandbox, { module: 'incident-panel', issue }, 'addActionItems', go);
  }
  sandbox.forge.setSwitches({ waits: 'take-time' });
  return issue;
}

/** Opening the panel with so many action items, and so many other issues linked to the incident. */
export async function openPanel(items: number, otherLinks = 0): Promise<Cost> {
  const sandbox = createSandbox({ world: 'quiet' });
  const issue = await makePostmortem(sandbox, items);
  for (let n = 0; n < otherLinks; n += 1)
    await linkTo(sandbox, issue, makeIncident(sandbox, { changes: 0, comments: 0 }));
  return recordCalls(sandbox, async () => {
    await call(sandbox, { module: 'incident-panel', issue }, 'viewIncident', undefined);
  });
}

/** Viewing an incident whose panel is open. The context panel is open too, or collapsed and then shows its status only. */
export async function viewIncident(context: 'open' | 'collapsed'): Promise<Cost> {
  const sandbox = createSandbox({ world: 'quiet' });
  const issue = await makePostmortem(sandbox, 5);
  return recordCalls(sandbox, async () => {
    const place = placeOn(sandbox, 'incident-context', issue);
    await Promise.all([
      call(sandbox, { module: 'incident-panel', issue }, 'viewIncident', undefined),
      context === 'open'
        ? call(sandbox, { module: 'incident-context', issue }, 'viewContext', undefined)
        : sandbox.forge.contextStatus({ accountId: ROBIN, place }),
    ]);
  });
}

async function linkTo(sandbox: Sandbox, from: string, to: string): Promise<void> {
  const body = { type: { name: 'Relates' }, inwardIssue: { key: from }, outwardIssue: { key: to } };
  const request = new Request(`${sandbox.site.baseUrl}/rest/api/3/issueLink`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { status } = await sandbox.request('jira', request, { kind: 'user', accountId: ROBIN });
  if (status !== 201) throw new Error(`${from} could not be linked to ${to}: ${status}.`);
}
