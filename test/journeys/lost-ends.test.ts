import { moveIssue } from '../../sandbox/jira/move-issue';
import { actionItem, ALEX, NOAH, ROBIN, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let pageId: string;
let ticket: string;

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', {}));
  const added = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });
  ticket = added.items[0]?.key ?? '';
});
afterEach(() => story.contracts.expectNoFindings());

const panel = (accountId = ROBIN) => story.must(accountId, incident, 'viewIncident');
const pages = () => story.sandbox.confluence.store.pages.filter(({ status }) => status === 'current');

test('a deleted page is said to be gone, and nothing is made again on that alone', async () => {
  await story.rest(ALEX, 'DELETE', `/wiki/api/v2/pages/${pageId}`);
  const before = pages().length;

  expect((await panel()).postmortem).toMatchObject({ pageId, pageTitle: null, isPageRead: true });
  expect(await story.on(ROBIN, incident, 'createPostmortem', {})).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  expect(pages()).toHaveLength(before);
});

test('who knows that it was deleted may start over, and the incident follows', async () => {
  await story.rest(ALEX, 'DELETE', `/wiki/api/v2/pages/${pageId}`);

  const again = await story.must(ROBIN, incident, 'createPostmortem', { startOver: true });

  expect(again.pageId).not.toBe(pageId);
  expect(again.missing).toEqual([]);
  expect((await panel()).postmortem).toMatchObject({ pageId: again.pageId, missing: [] });
  expect(await story.must(ROBIN, incident, 'createPostmortem', {})).toMatchObject({
    pageId: again.pageId,
    existed: true,
  });
});

test('starting over while the page is there changes nothing', async () => {
  expect(await story.must(ROBIN, incident, 'createPostmortem', { startOver: true })).toMatchObject({
    pageId,
    existed: true,
  });
});

test('a deleted ticket that only our storage tied to the incident is not remembered as a hidden one', async () => {
  const { items } = await story.must(NOAH, incident, 'addActionItems', { batchId: 'go-2', items: [actionItem()] });
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${items[0]?.key ?? ''}`);
  await story.sandbox.forge.settle();

  expect((await panel()).completion.counts).toMatchObject({ total: 1, hidden: 0 });
});

test('a page that the viewer may not see is not told from a deleted one, and the items are shown all the same', async () => {
  const page = story.sandbox.confluence.store.pages.get(pageId);
  if (page) page.privateTo = ROBIN;

  const view = await panel(VERA);

  expect(view.postmortem).toMatchObject({ pageTitle: null, isPageRead: true });
  expect(view.completion.counts.total).toBe(1);
});

test('an incident that moves to another project keeps its page and its items, under the old key and the new one', async () => {
  story = startStory('busy');
  incident = story.keyOf(INGRESS);
  ({ pageId } = await story.must(ALEX, incident, 'createPostmortem', {}));
  await story.must(ALEX, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });
  const id = story.sandbox.jira.store.issues.find((issue) => issue.key === incident)?.id ?? '';
  const { key } = moveIssue(story.sandbox.jira, id, 'SEC');

  for (const name of [incident, key]) {
    const view = await story.must(ALEX, name, 'viewIncident');
    expect(view).toMatchObject({ incident: { key }, postmortem: { pageId }, completion: { counts: { total: 1 } } });
  }
  expect(await story.must(ALEX, key, 'createPostmortem', {})).toMatchObject({ pageId, existed: true });
});

test('a link that somebody removed does not lose the ticket', async () => {
  const { linkIds } = story.sandbox.jira.store.issues.find(({ key }) => key === ticket) ?? { linkIds: [] };
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issueLink/${linkIds[0] ?? ''}`);

  expect((await panel()).completion.items).toMatchObject([{ key: ticket }]);
});

test('a count that no event corrected is corrected by the next one who looks and may', async () => {
  const path = `/rest/api/3/issue/${incident}/properties/blameless-postmortem-completion`;
  story.sandbox.forge.setSwitches({ events: 'never' });
  await transition(story, ROBIN, ticket, 'Done');

  await panel(VERA);
  expect((await story.rest(ALEX, 'GET', path)).body).toMatchObject({ value: { done: 0, open: 1 } });
  await panel(ROBIN);
  expect((await story.rest(ALEX, 'GET', path)).body).toMatchObject({ value: { done: 1, open: 0 } });
});

test('ids in a payload change nothing about where a call acts', async () => {
  const other = story.keyOf('US Cloud: event ingestion is falling behind');
  const elsewhere = { incidentId: '10009', issueId: '10009', issue: { id: '10009', key: other }, accountId: ALEX };

  const view = await story.on(VERA, incident, 'viewIncident', ...smuggled(elsewhere));
  const created = await story.on(VERA, other, 'createPostmortem', Object.assign({ title: 'Mine' }, elsewhere));

  expect(view).toMatchObject({ ok: true, value: { incident: { key: incident } } });
  expect(created).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

/** A payload where the types allow none, as a forged call would carry it. */
function smuggled(payload: object): [] {
  const input: [] = [];
  Object.assign(input, [payload]);
  return input;
}
