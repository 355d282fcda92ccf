import { below, idIn, onByline, publish, valueOf } from '../support/accounts';
import { ALEX, NOAH, OLGA, ROBIN, SAM, startStory, VERA, type Story } from '../support/story';

const INCIDENT = 'INC-3';

let story: Story;
let pageId: string;

beforeEach(async () => {
  story = startStory();
  pageId = (await story.must(ROBIN, INCIDENT, 'createPostmortem', {})).pageId;
});

const view = (accountId: string) => story.must(accountId, INCIDENT, 'viewAccounts');
const write = (accountId: string) => story.must(accountId, INCIDENT, 'writeAccount');

test('an account is a draft with the five questions, below the postmortem, for its author alone', async () => {
  const begun = await write(SAM);
  expect(begun).toMatchObject({ kind: 'draft', existed: false, isFindable: true });
  const [draft] = below(story.sandbox, pageId);
  expect(draft).toMatchObject({ id: idIn(begun.pageUrl), status: 'draft', authorId: SAM, parentId: pageId });
  expect(draft?.title).toMatch(/^My account of INC-3 \([0-9a-f]{6}\)$/);
  const document = draft?.versions[0]?.document ?? '';
  for (const heading of ['What I did, and when', 'What I saw', 'What I expected', 'What I assumed', 'course of events'])
    expect(document).toContain(heading);
  expect(document).toContain(`pageId=${pageId}`);
  expect(document).not.toContain('"mention"');
});

test('its author alone sees it: panel, byline, page tree, lists and its own address', async () => {
  const { pageUrl } = await write(SAM);
  const id = idIn(pageUrl);
  expect((await view(SAM)).own).toEqual({ kind: 'draft', pageUrl });
  expect(valueOf(await onByline(story.sandbox, SAM, pageId, 'viewAccounts')).own).toEqual({ kind: 'draft', pageUrl });
  for (const other of [ALEX, ROBIN, VERA]) {
    const seen = await view(other);
    expect(seen).toMatchObject({ own: null, shared: [], participation: { shared: 0, of: 0 } });
    expect(valueOf(await onByline(story.sandbox, other, pageId, 'viewAccounts'))).toEqual(seen);
    for (const path of [
      `/wiki/api/v2/pages/${pageId}/direct-children`,
      `/wiki/api/v2/pages/${id}?get-draft=true`,
      `/wiki/api/v2/pages/${id}/properties`,
      `/wiki/api/v2/pages?title=${encodeURIComponent('My account of INC-3')}`,
    ])
      expect(JSON.stringify((await story.rest(other, 'GET', path)).body)).not.toContain('My account');
  }
});

test('publishing shares it: everybody sees it, and it counts', async () => {
  await story.must(ROBIN, INCIDENT, 'invitePeople', { accountIds: [SAM, NOAH] });
  const { pageUrl } = await write(SAM);
  expect((await view(VERA)).participation).toEqual({ shared: 0, of: 2 });
  await publish(story, SAM, idIn(pageUrl), 'What it looked like from support');
  const seen = await view(VERA);
  expect(seen.participation).toEqual({ shared: 1, of: 2 });
  expect(seen.shared).toMatchObject([
    { title: 'What it looked like from support', authorName: 'Sam Support', isOwn: false },
  ]);
  expect(seen.invited).toEqual([
    { displayName: 'Sam Support', hasShared: true },
    { displayName: expect.stringContaining('Noah') as string, hasShared: false },
  ]);
  expect((await view(SAM)).own).toMatchObject({ kind: 'shared' });
  // Who shares without an invitation takes part, too.
  await publish(story, ROBIN, idIn((await write(ROBIN)).pageUrl));
  expect((await view(VERA)).participation).toEqual({ shared: 2, of: 3 });
});

test('a draft that is thrown away can be begun again', async () => {
  const first = idIn((await write(SAM)).pageUrl);
  await story.rest(SAM, 'DELETE', `/wiki/api/v2/pages/${first}?draft=true`);
  expect((await view(SAM)).own).toBeNull();
  expect((await write(SAM)).existed).toBe(false);
  expect(below(story.sandbox, pageId)).toHaveLength(1);
});

test('who presses again, on the panel or on the page, goes on with the same one, also after it is shared', async () => {
  const first = await write(SAM);
  const again = valueOf(await onByline(story.sandbox, SAM, pageId, 'writeAccount'));
  expect(again).toEqual({ ...first, existed: true });
  await publish(story, SAM, idIn(first.pageUrl));
  expect(await write(SAM)).toMatchObject({ kind: 'shared', existed: true });
  expect(below(story.sandbox, pageId)).toHaveLength(1);
});

test('two presses at once end with one draft, and each person has their own', async () => {
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  await Promise.all([write(SAM), write(SAM), write(ROBIN), write(ROBIN)]);
  expect(
    below(story.sandbox, pageId)
      .map(({ authorId }) => authorId)
      .sort(),
  ).toEqual([ROBIN, SAM]);
});

test('a draft of something else below the page is nobody’s account', async () => {
  const { spaceId } = story.sandbox.confluence.store.pages.get(pageId) ?? { spaceId: '' };
  await story.rest(SAM, 'POST', '/wiki/api/v2/pages', { spaceId, parentId: pageId, status: 'draft', title: 'Notes' });
  expect((await view(SAM)).own).toBeNull();
  expect((await write(SAM)).existed).toBe(false);
});

test('who may not add pages is told so, and nothing is made', async () => {
  const refused = await story.on(VERA, INCIDENT, 'writeAccount');
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringContaining('may not add a page') as string },
  });
  expect(below(story.sandbox, pageId)).toEqual([]);
});

test('Confluence not connected, no postmortem yet, and a page that is no postmortem', async () => {
  expect(await story.on(ROBIN, 'INC-1', 'viewAccounts')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  const { parentId } = story.sandbox.confluence.store.pages.get(pageId) ?? { parentId: null };
  const elsewhere = parentId ?? '';
  expect(await onByline(story.sandbox, ROBIN, elsewhere, 'writeAccount')).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  story.sandbox.forge.setSwitches({ confluenceConnected: false });
  for (const name of ['viewAccounts', 'writeAccount', 'viewInvitation'] as const)
    expect(await story.on(ROBIN, INCIDENT, name)).toMatchObject({
      ok: false,
      error: { code: 'confluence-not-connected' },
    });
});

test('a page that says it is about an incident, which does not name it, is refused', async () => {
  const copy =
    story.sandbox.confluence.store.pages.find(({ title }) => title === 'Runbooks') ??
    story.sandbox.confluence.store.pages.find(({ id, status }) => id !== pageId && status === 'current');
  const id = copy?.id ?? '';
  await story.rest(ALEX, 'POST', `/wiki/api/v2/pages/${id}/properties`, {
    key: 'blameless-postmortem',
    value: { v: 1, incidentId: story.sandbox.jira.store.issues.find(({ key }) => key === INCIDENT)?.id },
  });
  expect(await onByline(story.sandbox, ALEX, id, 'viewAccounts')).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});

test('who does not see the incident or the page gets neither accounts nor an account of their own', async () => {
  for (const name of ['viewAccounts', 'writeAccount'] as const)
    expect(await story.on(OLGA, INCIDENT, name)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
