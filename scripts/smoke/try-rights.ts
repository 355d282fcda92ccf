import type { MadeTicket } from '../../src/ports';
import { expectThat, type SmokeContext } from './context';
import type { Ground } from './prepare';

/** Asks what the app asks only after Jira has refused something: which right is missing, and whom and what it is about. */
export async function tryRights(
  { steps, adapters: { tickets, targets } }: SmokeContext,
  { projectId, accountId, type }: Ground,
  { ticketId, key }: MadeTicket,
): Promise<void> {
  await steps.step('read what you may do to one of them', async () => {
    const { mayEdit, fields } = await tickets.readEditRights(ticketId);
    expectThat(mayEdit && fields.length > 0, `You may not edit ${key}, though you just did.`);
  });
  await steps.step('read who may own it, and the names', async () => {
    const mayOwn = await targets.mayOwn(key, accountId);
    expectThat(mayOwn || !type.takesAssignee, `You own ${key}, and Jira says that you cannot be assigned.`);
    expectThat((await targets.readPersonName(accountId)) !== null, 'Jira does not say what you are called.');
    expectThat((await targets.readProjectName(projectId)) !== null, 'Jira does not say what the project is called.');
  });
}
