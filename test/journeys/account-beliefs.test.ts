import { below, idIn, mentionsOn, publish } from '../support/accounts';
import { ROBIN, SAM, startStory, type Story } from '../support/story';

let story: Story;

const view = (accountId: string, incident: string) => story.must(accountId, incident, 'viewAccounts');
const write = (accountId: string, incident: string) => story.must(accountId, incident, 'writeAccount');

describe('what is only believed of drafts', () => {
  const INCIDENT = 'INC-3';
  let pageId: string;

  beforeEach(async () => {
    story = startStory();
    pageId = (await story.must(ROBIN, INCIDENT, 'createPostmortem', {})).pageId;
  });

  test('where a draft below a page is refused, the account is a page that its author alone sees', async () => {
    story.sandbox.site.habits.set({ childDrafts: 'refused' });
    const begun = await write(SAM, INCIDENT);
    expect(begun).toMatchObject({ kind: 'restricted', existed: false, isFindable: true });
    expect(await write(SAM, INCIDENT)).toEqual({ ...begun, existed: true });
    const [page] = below(story.sandbox, pageId);
    expect(page).toMatchObject({ id: idIn(begun.pageUrl), status: 'current', privateTo: SAM });
    expect((await view(SAM, INCIDENT)).own).toMatchObject({ kind: 'restricted' });
    expect(await view(ROBIN, INCIDENT)).toMatchObject({ shared: [], participation: { shared: 0, of: 0 } });
    // Its author lets others in, in Confluence.
    Object.assign(page ?? {}, { privateTo: null });
    expect(await view(ROBIN, INCIDENT)).toMatchObject({
      shared: [{ authorName: 'Sam Support' }],
      participation: { shared: 1, of: 1 },
    });
  });

  test('two people’s accounts have different titles, which name nobody', async () => {
    story.sandbox.site.habits.set({ childDrafts: 'refused' });
    await Promise.all([write(SAM, INCIDENT), write(ROBIN, INCIDENT)]);
    const titles = below(story.sandbox, pageId).map(({ title }) => title);
    expect(new Set(titles).size).toBe(2);
    expect(titles.join()).not.toMatch(/Sam|Robin/);
  });

  test('where neither a draft nor a private page can be made, that is said and nothing is made', async () => {
    story.sandbox.site.habits.set({ childDrafts: 'refused', privatePages: 'refused' });
    expect(await story.on(SAM, INCIDENT, 'writeAccount')).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(below(story.sandbox, pageId)).toEqual([]);
  });

  test('where Confluence does not list drafts, the person is told to keep the way to theirs', async () => {
    story.sandbox.site.habits.set({ draftsAmongChildren: 'left-out' });
    const begun = await write(SAM, INCIDENT);
    expect(begun).toMatchObject({ kind: 'draft', isFindable: false });
    await publish(story, SAM, idIn(begun.pageUrl));
    expect((await view(ROBIN, INCIDENT)).participation).toEqual({ shared: 1, of: 1 });
    expect(await write(SAM, INCIDENT)).toMatchObject({ kind: 'shared', existed: true });
  });

  test('where a draft takes no property its title tells it, and it is marked once it is shared', async () => {
    story.sandbox.site.habits.set({ draftProperties: 'refused' });
    const begun = await write(SAM, INCIDENT);
    expect(await write(SAM, INCIDENT)).toEqual({ ...begun, existed: true });
    await publish(story, SAM, idIn(begun.pageUrl));
    expect((await view(ROBIN, INCIDENT)).shared).toEqual([]);
    expect((await view(SAM, INCIDENT)).own).toMatchObject({ kind: 'shared' });
    expect((await view(ROBIN, INCIDENT)).shared).toHaveLength(1);
  });
});

describe('an incident with a security level', () => {
  const INCIDENT = 'INC-15';

  beforeEach(() => {
    story = startStory('busy');
  });

  test('its accounts stay their author’s after publishing, and neither they nor the invitation tell of it', async () => {
    const { pageId } = await story.must(ROBIN, INCIDENT, 'createPostmortem', {});
    const summary = story.sandbox.jira.store.issues.find(({ key }) => key === INCIDENT)?.summary ?? '';
    const begun = await write(ROBIN, INCIDENT);
    const [draft] = below(story.sandbox, pageId);
    expect(draft).toMatchObject({ status: 'draft', privateTo: ROBIN });
    expect(`${draft?.title} ${draft?.versions[0]?.document}`).not.toContain(summary);
    await publish(story, ROBIN, idIn(begun.pageUrl));
    const seen = await view(ROBIN, INCIDENT);
    expect(seen).toMatchObject({ isRestricted: true, own: { kind: 'restricted' }, shared: [] });
    const { proposed } = await story.must(ROBIN, INCIDENT, 'viewInvitation');
    const accountIds = proposed.slice(0, 1).map(({ accountId }) => accountId);
    await story.must(ROBIN, INCIDENT, 'invitePeople', { accountIds });
    expect(mentionsOn(story.sandbox, INCIDENT)).toEqual(accountIds);
    const comments = story.sandbox.jira.store.issues.find(({ key }) => key === INCIDENT)?.comments ?? [];
    expect(JSON.stringify(comments.at(-1)?.body)).not.toContain(summary);
  });

  test('who may not see the page of the postmortem gets no account below it', async () => {
    await story.must(ROBIN, INCIDENT, 'createPostmortem', {});
    expect(await story.on(SAM, INCIDENT, 'writeAccount')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
