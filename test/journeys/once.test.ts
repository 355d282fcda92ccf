import { actionItem, ALEX, ROBIN, SAM, startStory, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const postmortemPages = () =>
  story.sandbox.confluence.store.pages
    .all()
    .filter(({ versions }) => versions.at(-1)?.title.startsWith('Postmortem INC-'));
const actionTickets = () =>
  story.sandbox.jira.store.issues.all().filter(({ summary }) => summary.startsWith('Put the'));

test('a second click gets the same page', async () => {
  const first = await story.must(ROBIN, incident, 'createPostmortem', {});
  const second = await story.must(ROBIN, incident, 'createPostmortem', { title: 'Another title' });

  expect(second).toMatchObject({ pageId: first.pageId, existed: true });
  expect(postmortemPages()).toHaveLength(1);
});

test('two people at the same moment get the same page', async () => {
  const [one, two] = await Promise.all([
    story.must(ROBIN, incident, 'createPostmortem', {}),
    story.must(SAM, incident, 'createPostmortem', {}),
  ]);

  expect(one.pageId).toBe(two.pageId);
  expect(postmortemPages()).toHaveLength(1);
});

test('a page of the same title that is about something else is left alone', async () => {
  const { title, space } = await story.must(ROBIN, incident, 'draftPostmortem');
  const other = await story.rest(ALEX, 'POST', '/wiki/api/v2/pages', {
    spaceId: space?.id,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: [] }) },
  });

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}`);
  expect(pageId).not.toBe((other.body as { id: string }).id);
  expect(body).toMatchObject({ title: `${title} (2)` });
});

test('the same go sent twice makes its tickets once', async () => {
  const go = { batchId: 'go-1', items: [actionItem(), actionItem()] };

  const first = await story.must(ROBIN, incident, 'addActionItems', go);
  const again = await story.must(ROBIN, incident, 'addActionItems', go);

  expect(again.items.map(({ key }) => key)).toEqual(first.items.map(({ key }) => key));
  expect(actionTickets()).toHaveLength(2);
});

test('the same go sent twice at once makes its tickets once; who comes second is told to try later', async () => {
  const go = { batchId: 'go-1', items: [actionItem()] };

  const outcomes = await Promise.all([
    story.on(ROBIN, incident, 'addActionItems', go),
    story.on(ROBIN, incident, 'addActionItems', go),
  ]);

  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  outcomes.forEach((outcome) => outcome.ok || expect(outcome.error.code).toBe('try-later'));
  expect(actionTickets()).toHaveLength(1);
});

test('two people adding items at once lose nothing', async () => {
  await Promise.all([
    story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] }),
    story.must(SAM, incident, 'addActionItems', { batchId: 'go-2', items: [actionItem()] }),
  ]);

  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  expect(completion.counts.total).toBe(2);
});
