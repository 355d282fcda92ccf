import { createSandbox } from '../../sandbox/sandbox';
import { modulesOnIssue } from '../../sandbox/host/issue/modules-on-issue';
import { ROBIN } from '../app';

/** A ticket that is neither an incident nor an action ticket. */
function startWithTicket() {
  const sandbox = createSandbox({ world: 'quiet' });
  const { issues, projects, issueTypes } = sandbox.jira.store;
  const types = new Set(issueTypes.all().flatMap(({ id, name }) => (name === 'Incident' ? [id] : [])));
  const ticket = issues.find(({ issueTypeId }) => !types.has(issueTypeId));
  const person = sandbox.site.people.get(ROBIN);
  if (!ticket || !person) throw new Error(`The world has no ticket among its ${projects.all().length} projects.`);
  return { sandbox, ticket, person };
}

/** How often the app is called for five edits of a ticket that is not ours. */
export async function editForeignIssue(): Promise<number> {
  const { sandbox, ticket, person } = startWithTicket();
  for (let n = 0; n < 5; n += 1) {
    const request = new Request(`${sandbox.site.baseUrl}/rest/api/3/issue/${ticket.key}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { labels: [`label-${n}`] } }),
    });
    const { status } = await sandbox.request('jira', request, { kind: 'user', accountId: person.id });
    if (status !== 204) throw new Error(`${ticket.key} could not be edited: ${status}.`);
  }
  await sandbox.forge.settle();
  const deliveries = sandbox.forge.deliveries();
  // Without a single event nothing would be shown by none of them being delivered.
  if (deliveries.length < 5) throw new Error('Jira told nothing of the edits.');
  return deliveries.reduce((sum, { attempts }) => sum + attempts, 0);
}

/** How many of the app's panels call it when somebody views a ticket that is not ours. */
export function viewForeignIssue(): number {
  const { sandbox, ticket, person } = startWithTicket();
  const viewer = { sandbox, person, actor: { kind: 'user', accountId: person.id } } as const;
  return modulesOnIssue(viewer, 'jira:issueContext', ticket.id).length;
}
