import { randomUUID } from 'node:crypto';
import { path } from '../../src/adapters/path';
import type { Postmortem } from '../../src/domain/postmortem';
import { accountPage } from '../../src/document/account';
import { invitationComment } from '../../src/document/invitation';
import { expectThat, remove, type SmokeContext } from './context';
import type { Ground } from './prepare';

/** Begins an account below the page of a postmortem and invites people to theirs, as the app does. */
export async function tryAccounts(
  context: SmokeContext,
  { space }: Ground,
  { incident }: Postmortem,
  pageId: string,
): Promise<void> {
  const { steps, siteUrl, runId, write } = context;
  const { accounts, people } = context.adapters;
  const postmortemUrl = `${siteUrl}/wiki/pages/viewpage.action?pageId=${pageId}`;
  const draftId = await steps.step('make a draft below the page', async () => {
    const made = await accounts.createDraft({
      spaceId: space.id,
      parentId: pageId,
      title: `[smoke ${runId}] Account ${randomUUID().slice(0, 6)}`,
      document: accountPage({
        incidentKey: incident.key,
        postmortemUrl,
        incidentUrl: `${siteUrl}/browse/${incident.key}`,
        sharedBy: 'publishing',
      }),
      visibleToCreatorAlone: false,
    });
    expectThat(made !== 'refused', 'Confluence refuses a draft below a page; the app makes a private page instead.');
    steps.made(`the draft ${made.id}`, () => remove(context.send, path`/wiki/api/v2/pages/${made.id}?draft=true`));
    return made.id;
  });
  await steps.step('mark it, and read it back', async () => {
    const isTaken = await accounts.mark(draftId, { v: 1, incidentId: incident.id, isRestricted: false });
    expectThat(isTaken, 'A draft takes no page property.');
    const read = await accounts.readChild({ id: draftId, isDraft: true });
    expectThat(read?.mark.kind === 'value' && read.authorId !== null, 'Its property or its author is not read.');
  });
  await steps.step('look for it among the children of the page', async () => {
    const isListed = (await accounts.listChildren(pageId)).some(({ id, isDraft }) => id === draftId && isDraft);
    write(`ok    drafts ${isListed ? 'are' : 'are not'} listed there`);
  });
  const [me] = await steps.step('read who took part in the incident', async () => {
    const found = await people.readPeople(await people.readParticipants(incident.id));
    expectThat(found.length > 0, 'Nobody took part in it, not even its reporter.');
    return found;
  });
  if (!me) return;
  await steps.step('put them on the list of the invited, and be refused with an old version', async () => {
    const invited = { v: 1, invited: [me.accountId] } as const;
    expectThat((await accounts.writeInvited(pageId, invited, null)) === 'written', 'The list was not made.');
    const { seen } = await accounts.readInvited(pageId);
    expectThat((await accounts.writeInvited(pageId, invited, seen)) === 'written', 'The list was not changed.');
    const late = await accounts.writeInvited(pageId, invited, seen);
    expectThat(late === 'somebody-was-faster', `A change with an old version was ${late}.`);
  });
  await steps.step('tell them by a comment, and find that they were told', async () => {
    expectThat(
      await people.comment(incident.id, invitationComment({ people: [me], postmortemUrl })),
      'The comment was refused.',
    );
    const told = await people.readTold(incident.id, pageId);
    expectThat(told.accountIds.includes(me.accountId), 'The comment does not say whom it told.');
  });
}
