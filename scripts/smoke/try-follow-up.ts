import { doc, paragraph, text } from '../../src/document/adf';
import type { MadeTicket } from '../../src/ports';
import { ProductError } from '../../src/adapters/product-error';
import { expectThat, type SmokeContext } from './context';
import type { Ground } from './prepare';

type Tried = Pick<MadeTicket, 'ticketId'> & { readonly incidentId: string; readonly isIndexed: boolean };

/** Looks for open action tickets as the daily run does, writes a reminder, and finds it again. */
export async function tryFollowUp(
  { steps, adapters: { followUp, ownItems }, runId }: SmokeContext,
  { accountId, projectId }: Ground,
  { incidentId, ticketId, isIndexed }: Tried,
): Promise<void> {
  const look = 'look for action tickets that are due';
  if (!isIndexed) steps.skip(look, 'Jira does not know the property of the marker');
  else
    await steps.step(look, async () => {
      await followUp.searchOpenTickets('2999-12-31', null);
      await followUp.searchCounted('open', null);
      await followUp.searchCounted('changed', null);
      await followUp.readOpenOf(projectId);
      await ownItems.searchTickets();
    });
  await steps.step('read what the incident is called, among many', async () => {
    const [name] = await ownItems.readIncidentNames([incidentId]);
    expectThat(name?.id === incidentId, 'The incident did not come back.');
  });
  await steps.step('read the incident and who leads its project', async () => {
    const [incident] = await followUp.readIncidents([incidentId]);
    if (!incident) throw new Error('The incident did not come back.');
    await followUp.findLead(incident, { kind: 'component-lead' });
  });
  await steps.step('read the action ticket again, right before a reminder', async () => {
    const [ticket] = await followUp.readOpenTickets([ticketId]);
    expectThat(ticket?.ticketId === ticketId, 'The ticket did not come back as an open one.');
  });
  await steps.step('write a reminder, and find it again', async () => {
    const document = doc(paragraph(text('A practice reminder of a smoke run.')));
    await followUp.remind(ticketId, { id: runId, document });
    expectThat(await followUp.wasReminded(ticketId, runId), 'The reminder is not among the newest comments.');
  });
  await steps.step('ask for a mail to yourself, which Jira refuses', async () => {
    const mail = { subject: 'Practice', text: 'Practice', to: { accountIds: [accountId], groupIds: [] } };
    const status = await followUp.mail(ticketId, mail).then(
      () => 204,
      (error: unknown) => (error instanceof ProductError ? error.status : 0),
    );
    expectThat([204, 400, 403].includes(status), `Jira answered ${status}.`);
  });
}
