import type { Sandbox } from '../../sandbox/sandbox';
import { actIn } from './act';
import { ALEX } from './people';

const projectOf = ({ jira }: Sandbox, key: string) => jira.store.projects.find((project) => project.key === key);

/** A ticket that somebody made in Jira, without owner and due date. */
export async function makeBareTicket(sandbox: Sandbox, projectKey = 'INC', typeName = 'Task') {
  const { issueTypes } = sandbox.jira.store;
  const project = projectOf(sandbox, projectKey);
  const use = project?.issueTypes.find(({ issueTypeId }) => issueTypes.get(issueTypeId)?.name === typeName);
  const fields = { project: { id: project?.id }, issuetype: { id: use?.issueTypeId }, summary: 'Watch target groups' };
  const request = new Request(`${sandbox.site.baseUrl}/rest/api/3/issue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  const response = await sandbox.request('jira', request, { kind: 'user', accountId: ALEX });
  const { id, key } = (await response.json()) as { id: string; key: string };
  return { ticketId: id, key };
}

/** A bare ticket that is an action item of INC-3. */
export async function attachBareTicket(sandbox: Sandbox, projectKey = 'INC', typeName = 'Task') {
  const ticket = await makeBareTicket(sandbox, projectKey, typeName);
  await actIn(sandbox).must(ALEX, 'INC-3', 'attachActionItem', { ticket: ticket.key, type: 'detect' });
  return ticket;
}

/** The workflow forbids edits in the status that a ticket has now. */
export function forbidEdits(sandbox: Sandbox, ticketId: string): void {
  const issue = sandbox.jira.store.issues.get(ticketId);
  const use = issue && useOf(sandbox, issue);
  if (!use) throw new Error(`There is no ticket ${ticketId} whose status could forbid edits.`);
  use.lockedStatusIds.push(issue.statusId);
}

/** What the first type of a project requires, every type requires. */
export function requireOfEveryType(sandbox: Sandbox, projectKey: string): void {
  const [first, ...others] = projectOf(sandbox, projectKey)?.issueTypes ?? [];
  for (const use of others) {
    use.requiredFields = [...(first?.requiredFields ?? [])];
    use.createFields.push(...use.requiredFields);
  }
}

const useOf = ({ jira }: Sandbox, issue: { readonly projectId: string; readonly issueTypeId: string }) =>
  jira.store.projects.get(issue.projectId)?.issueTypes.find(({ issueTypeId }) => issueTypeId === issue.issueTypeId);
