import { reasonComment } from '../../src/document/reason';
import { wayBack, wayToWontDo } from '../../src/domain/wont-do';
import type { MadeTicket } from '../../src/ports';
import { expectThat, type SmokeContext } from './context';

/** Says why a ticket will not be done, moves it to a status that says so where its workflow has one, and back. */
export async function tryDecision(
  { steps, adapters: { decisions }, runId }: SmokeContext,
  { ticketId }: MadeTicket,
): Promise<void> {
  await steps.step('write a reason as a comment, and find it again', async () => {
    await decisions.comment(ticketId, { id: runId, document: reasonComment('A practice reason of a smoke run.') });
    expectThat(await decisions.wasCommented(ticketId, runId), 'The reason is not among the newest comments.');
  });
  const way = await steps.step('ask for the ways out of a ticket’s status', async () =>
    wayToWontDo(await decisions.listTransitions(ticketId)),
  );
  const what = 'move a ticket to a status for what will not be done, and back';
  if (way === null) {
    steps.skip(what, 'its workflow has no such status, or it is not yours to move');
    return;
  }
  await steps.step(what, async () => {
    await decisions.move(ticketId, way.id);
    const back = wayBack(await decisions.listTransitions(ticketId), null);
    expectThat(back !== null, `There is no way back from “${way.to.name}”.`);
    await decisions.move(ticketId, back.id);
  });
}
