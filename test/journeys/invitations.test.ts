import { mentionsOn, onByline, valueOf } from '../support/accounts';
import { CLEO, MONA, NOAH, ROBIN, SAM, startStory, VERA, type Story } from '../support/story';

const INCIDENT = 'INC-3';
const PROPERTY = 'blameless-postmortem-accounts';

let story: Story;
let pageId: string;

beforeEach(async () => {
  story = startStory('busy');
  pageId = (await story.must(ROBIN, INCIDENT, 'createPostmortem', {})).pageId;
});

const invite = (accountId: string, accountIds: readonly string[], incident = INCIDENT) =>
  story.on(accountId, incident, 'invitePeople', { accountIds });
const listed = () =>
  story.sandbox.confluence.store.properties.find((one) => one.pageId === pageId && one.key === PROPERTY)?.value;
const commentsOn = (key: string) => story.sandbox.jira.store.issues.find((issue) => issue.key === key)?.comments ?? [];

test('those who took part are proposed, without apps and deactivated people; who is invited is marked', async () => {
  const before = await story.must(ROBIN, INCIDENT, 'viewInvitation');
  expect(before.proposed.map(({ displayName }) => displayName)).toEqual(
    expect.arrayContaining(['Alert Bot', 'Oncall 1', 'Platform 1', 'Robin Responder', 'Support 1']),
  );
  const [first, second, third] = before.proposed;
  const people = story.sandbox.site.people;
  Object.assign(people.get(first?.accountId ?? '') ?? {}, { active: false });
  Object.assign(people.get(second?.accountId ?? '') ?? {}, { accountType: 'app' });
  valueOf(await invite(ROBIN, [third?.accountId ?? '']));
  const { proposed } = await story.must(ROBIN, INCIDENT, 'viewInvitation');
  expect(proposed).toEqual([{ ...third, isInvited: true }, ...before.proposed.slice(3)]);
  expect(await invite(ROBIN, [first?.accountId ?? '', second?.accountId ?? ''])).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
});

test('others are found by name, on the incident and on the page', async () => {
  const found = await story.must(ROBIN, INCIDENT, 'searchInvitees', { query: 'Sam' });
  expect(found).toEqual([{ accountId: SAM, displayName: 'Sam Support' }]);
  expect(valueOf(await onByline(story.sandbox, ROBIN, pageId, 'searchInvitees', { query: 'Sam' }))).toEqual(found);
});

test('one comment tells them, and the list is on the page; nobody is told twice', async () => {
  const before = commentsOn(INCIDENT).length;
  expect(valueOf(await invite(ROBIN, [SAM, NOAH]))).toMatchObject({ added: 2, told: 2, notTold: [] });
  expect(listed()).toEqual({ v: 1, invited: [SAM, NOAH] });
  expect(commentsOn(INCIDENT)).toHaveLength(before + 1);
  expect(commentsOn(INCIDENT).at(-1)).toMatchObject({ authorId: ROBIN });
  expect(valueOf(await invite(SAM, [NOAH, VERA]))).toMatchObject({ added: 1, told: 1 });
  expect(valueOf(await invite(SAM, [NOAH, VERA]))).toMatchObject({ added: 0, told: 0 });
  expect(mentionsOn(story.sandbox, INCIDENT)).toEqual([SAM, NOAH, VERA]);
  expect(listed()).toEqual({ v: 1, invited: [SAM, NOAH, VERA] });
});

test('two people who invite at the same moment lose nobody', async () => {
  await Promise.all([invite(ROBIN, [NOAH]), invite(SAM, [VERA])]);
  expect((listed() as { invited: string[] }).invited.sort()).toEqual([NOAH, VERA].sort());
});

test('the comment is internal: the customer of a service project does not see it', async () => {
  const desk = story.sandbox.jira.store.issues.find(
    ({ key, reporterId, comments }) => key.startsWith('DESK-') && (reporterId === CLEO || comments.length > 0),
  );
  const key = desk?.key ?? '';
  await story.must(ROBIN, key, 'createPostmortem', {
    spaceId: story.sandbox.confluence.store.pages.get(pageId)?.spaceId ?? '',
  });
  valueOf(await invite(ROBIN, [SAM], key));
  expect(commentsOn(key).at(-1)?.properties).toEqual([{ key: 'sd.public.comment', value: { internal: true } }]);
  const { body } = await story.rest(CLEO, 'GET', `/rest/api/3/issue/${key}/comment`);
  expect(JSON.stringify(body)).not.toContain(SAM);
});

test('who may not comment puts them on the list all the same, and gets the link to send', async () => {
  const projectId = story.sandbox.jira.store.projects.find(({ key }) => key === 'OPS')?.id;
  const made = await story.rest(ROBIN, 'POST', '/rest/api/3/issue', {
    fields: { project: { id: projectId }, issuetype: { name: 'Task' }, summary: 'Disk full' },
  });
  const { key } = made.body as { key: string };
  const spaceId = story.sandbox.confluence.store.spaces.find((space) => space.key === 'INC')?.id ?? '';
  const page = await story.must(ROBIN, key, 'createPostmortem', { spaceId });
  const invitation = valueOf(await invite(SAM, [ROBIN], key));
  expect(invitation).toMatchObject({ added: 1, told: 0, notTold: ['Robin Responder'] });
  expect(invitation.link).toBe(`${story.sandbox.site.baseUrl}${page.pageUrl}`);
  expect((await story.must(SAM, key, 'viewAccounts')).invited).toEqual([
    { displayName: 'Robin Responder', hasShared: false },
  ]);
});

test('who may not change the page is told, and nothing happens', async () => {
  const before = commentsOn(INCIDENT).length;
  expect(await invite(MONA, [SAM])).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(listed()).toBeUndefined();
  expect(commentsOn(INCIDENT)).toHaveLength(before);
});

test('a list of another shape is left alone', async () => {
  const foreign = { v: 2, people: 'elsewhere' };
  await story.rest(ROBIN, 'POST', `/wiki/api/v2/pages/${pageId}/properties`, { key: PROPERTY, value: foreign });
  expect(await story.must(ROBIN, INCIDENT, 'viewAccounts')).toMatchObject({ isInvitedUnreadable: true, invited: [] });
  expect(await invite(ROBIN, [SAM])).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(listed()).toEqual(foreign);
});
