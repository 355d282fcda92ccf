import type { ImportPageItemsInput } from '../../src/shared/contract';
import { actionTickets, confirmed, onMacro, writeOnPage } from '../support/page-items';
import { actionItem, ALEX, OLGA, ROBIN, startStory, VERA, type Story } from '../support/story';
import { task, taskList } from '../support/written-page';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const OTHER = 'US Cloud: event ingestion is falling behind';
const RECORD = 'blameless-postmortem';
let story: Story;
let incident: string;
let pageId: string;
let go: ImportPageItemsInput;

const spaceOf = (key: string) => story.sandbox.confluence.store.spaces.find((space) => space.key === key)?.id ?? '';
const start = async (space = 'INC') => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', { spaceId: spaceOf(space) }));
  await writeOnPage(story, ROBIN, pageId, [taskList(task('Alert on the share of 503 answers', { localId: 'alert' }))]);
  go = confirmed((await story.must(ROBIN, incident, 'findPageItems')).proposed);
};
beforeEach(() => start());
afterEach(() => story.contracts.expectNoFindings());

const idOf = (key: string) => story.sandbox.jira.store.issues.find((issue) => issue.key === key)?.id ?? '';

type Refusal = { readonly code: string; readonly words: RegExp };
/** Both calls say so, and nothing is made. */
async function expectBothRefused(find: () => Promise<unknown>, send: () => Promise<unknown>, { code, words }: Refusal) {
  const refused = { ok: false, error: { code, message: expect.stringMatching(words) as string } };
  expect(await find()).toMatchObject(refused);
  expect(await send()).toMatchObject(refused);
  expect(actionTickets(story)).toEqual([]);
}
const expectRefused = (refusal: Refusal, accountId = ROBIN, issue = incident) =>
  expectBothRefused(
    () => story.on(accountId, issue, 'findPageItems'),
    () => story.on(accountId, issue, 'importPageItems', go),
    refusal,
  );
const expectRefusedOnPage = (refusal: Refusal, at: Parameters<typeof onMacro>[1]) =>
  expectBothRefused(
    () => onMacro(story, at, 'findPageItems'),
    () => onMacro(story, at, 'importPageItems', go),
    refusal,
  );

test('without a postmortem there is nothing to look at yet', () =>
  expectRefused({ code: 'not-found', words: /no postmortem of this incident yet/ }, ROBIN, story.keyOf(OTHER)));

test('without Confluence that is said', async () => {
  story.sandbox.forge.setSwitches({ confluenceConnected: false });
  await expectRefused({ code: 'confluence-not-connected', words: /not connected/ });
});

test('a page that was deleted is said to be gone', async () => {
  await story.rest(ALEX, 'DELETE', `/wiki/api/v2/pages/${pageId}`);
  await expectRefused({ code: 'not-found', words: /was deleted, or you may not see it/ });
});

test('who may not see the page learns nothing of it', async () => {
  const page = story.sandbox.confluence.store.pages.get(pageId);
  if (page) page.privateTo = ROBIN;
  await expectRefused({ code: 'not-found', words: /was deleted, or you may not see it/ }, ALEX);
});

test('a record of another shape is said to be unreadable', async () => {
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}/properties/${RECORD}`, { v: 2 });
  await expectRefused({ code: 'conflict', words: /left as it is/ });
});

test('a record that names a page about something else is not followed', async () => {
  const other = story.keyOf(OTHER);
  const made = await story.must(ROBIN, other, 'createPostmortem', {});
  const where = `/rest/api/3/issue/${incident}/properties/${RECORD}`;
  const { value } = (await story.rest(ROBIN, 'GET', where)).body as { value: object };
  await story.rest(ROBIN, 'PUT', where, { ...value, pageId: made.pageId });
  await expectRefused({ code: 'conflict', words: /about something else/ });
});

test('a macro that names a foreign incident is refused, whether that one has a postmortem or not', async () => {
  const other = story.keyOf(OTHER);
  const at = { pageId, config: { incidentId: idOf(other) } };
  await expectRefusedOnPage({ code: 'conflict', words: /No incident names this page/ }, at);
  await story.must(ROBIN, other, 'createPostmortem', {});
  await expectRefusedOnPage({ code: 'conflict', words: /No incident names this page/ }, at);
});

test('a page that only says so itself is none: the incident has to name it, too', async () => {
  const foreign = await story.rest(ROBIN, 'POST', '/wiki/api/v2/pages', {
    ...{ spaceId: spaceOf('INC'), status: 'current', title: 'Mine' },
    body: { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: [] }) },
  });
  const { id } = foreign.body as { id: string };
  const value = { v: 1, incidentId: idOf(incident) };
  await story.rest(ROBIN, 'POST', `/wiki/api/v2/pages/${id}/properties`, { key: RECORD, value });

  const at = { pageId: id, config: { incidentId: idOf(incident) } };
  await expectRefusedOnPage({ code: 'conflict', words: /may be a copy/ }, at);
});

test('on the page, who may not see the incident is told so', async () => {
  await start('OPS');
  await expectRefusedOnPage({ code: 'not-found', words: /you may not see it/ }, { accountId: OLGA, pageId });
});

test('a macro that names no incident says so', () =>
  expectRefusedOnPage({ code: 'invalid', words: /does not say which incident/ }, { pageId, config: {} }));

test('who may not create tickets finds them and is told that at making them', async () => {
  const found = await story.on(VERA, incident, 'findPageItems');
  expect(found).toMatchObject({ ok: true, value: { proposed: [{ summary: 'Alert on the share of 503 answers' }] } });
  const sent = await story.on(VERA, incident, 'importPageItems', go);
  expect(sent).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

test('a go that is no sound one is refused in words', async () => {
  const [item] = go.items;
  if (!item) throw new Error('Nothing was proposed.');
  const send = (items: typeof go.items) => story.on(ROBIN, incident, 'importPageItems', { ...go, items });
  const many = Array.from({ length: 21 }, (_, n) => ({ ...item, id: `item-${n}`, nodeId: `node-${n}` }));

  const refused = [await send([]), await send(many), await send([item, { ...item, id: 'other' }])];
  const tooLong = await send([{ ...item, nodeId: 'x'.repeat(121) }]);

  expect(refused.map((outcome) => !outcome.ok && outcome.error.code)).toEqual(['invalid', 'invalid', 'invalid']);
  expect(tooLong).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(actionTickets(story)).toEqual([]);
});

test('the macro offers the same form and the same owners as the panel does', async () => {
  const form = await story.must(ROBIN, incident, 'viewActionForm', {});
  const owners = await story.must(ROBIN, incident, 'searchOwners', { query: 'Rob' });

  expect(await onMacro(story, { pageId }, 'viewActionForm', {})).toEqual({ ok: true, value: form });
  expect(await onMacro(story, { pageId }, 'searchOwners', { query: 'Rob' })).toEqual({ ok: true, value: owners });
  const projectId = form.projects.find(({ key }) => key === 'OPS')?.id ?? '';
  const inOps = await onMacro(story, { pageId }, 'searchOwners', { query: 'Olga', projectId });
  expect(inOps).toMatchObject({ ok: true, value: [{ accountId: OLGA }] });
});

test('without rights to the incident the macro offers neither', async () => {
  await start('OPS');
  const at = { accountId: OLGA, pageId };
  expect(await onMacro(story, at, 'viewActionForm', {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await onMacro(story, at, 'searchOwners', { query: 'Rob' })).toMatchObject({ ok: false });
});

test('what is typed in Jira says nothing of a page, whatever the call holds', async () => {
  const item = Object.assign(actionItem(), { source: { pageId: '1', nodeId: 'x' }, nodeId: 'x' });
  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [item] });
  const [ticket] = actionTickets(story);
  expect(Object.keys(ticket?.properties['blameless-postmortem-action'] ?? {})).not.toContain('source');
});
