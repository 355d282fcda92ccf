import { actionItem, ALEX, NOAH, ROBIN, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let keys: readonly string[];

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  await story.must(ROBIN, incident, 'createPostmortem', {});
  const items = [actionItem(), actionItem()];
  const added = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });
  keys = added.items.map(({ key }) => key ?? '');
});
afterEach(() => story.contracts.expectNoFindings());

const state = async () => (await story.must(ALEX, incident, 'viewIncident')).postmortem?.state;
/** As the property says it, without anybody looking at the panel. */
const stored = async () => {
  const { body } = await story.rest(ALEX, 'GET', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`);
  const { state: name, stateSetBy } = (body as { value: { state: string; stateSetBy: string } }).value;
  return [name, stateSetBy];
};
const move = async (statusName: string) => {
  for (const key of keys) await transition(story, ROBIN, key, statusName);
  await story.sandbox.forge.settle();
};
const found = async (jql: string) => {
  const { body } = await story.rest(ALEX, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: readonly unknown[] }).issues.length;
};

test('from draft through review to published, as people say; JQL finds it there', async () => {
  for (const next of ['in-review', 'published'] as const) {
    expect(await story.must(ROBIN, incident, 'setState', { state: next })).toEqual({ state: next });
    expect(await stored()).toEqual([next, 'person']);
    expect(await found(`postmortemState = "${next}"`)).toBe(1);
  }
});

test('published, it is complete when all items are closed, and published again when one is reopened', async () => {
  await story.must(ROBIN, incident, 'setState', { state: 'published' });

  await move('Done');
  expect(await stored()).toEqual(['complete', 'app']);
  await transition(story, ROBIN, keys[0] ?? '', 'To Do');
  await story.sandbox.forge.settle();
  expect(await stored()).toEqual(['published', 'app']);
  await transition(story, ROBIN, keys[0] ?? '', "Won't do");
  await story.sandbox.forge.settle();
  expect(await stored()).toEqual(['complete', 'app']);
});

test('a draft is never completed by itself, and what a person completed is never opened', async () => {
  await move('Done');
  expect(await stored()).toEqual(['draft', 'app']);

  await story.must(ROBIN, incident, 'setState', { state: 'complete' });
  await move('To Do');
  expect([await stored(), await state()]).toEqual([['complete', 'person'], 'complete']);
});

test('published when everything is closed already, it is complete at once', async () => {
  await move('Done');

  expect(await story.must(ROBIN, incident, 'setState', { state: 'published' })).toEqual({ state: 'complete' });
});

test('where no event came, whoever looks at the panel puts the state right', async () => {
  await story.must(ROBIN, incident, 'setState', { state: 'published' });
  story.sandbox.forge.setSwitches({ events: 'never' });
  await move('Done');
  expect(await stored()).toEqual(['published', 'person']);

  await story.must(ROBIN, incident, 'viewIncident');

  expect(await state()).toBe('complete');
});

test('where no event came and nobody looks, the hourly run puts count and state right', async () => {
  await story.must(ROBIN, incident, 'setState', { state: 'published' });
  story.sandbox.forge.setSwitches({ events: 'never' });
  await move('Done');

  await story.sandbox.forge.runSchedule('hourly');
  await story.sandbox.forge.settle();

  expect(await stored()).toEqual(['complete', 'app']);
});

test('who may not edit the incident is told so', async () => {
  expect(await story.on(NOAH, incident, 'setState', { state: 'published' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringMatching(/may not edit/) as string },
  });
});

test('without a postmortem there is no state to set', async () => {
  const other = story.keyOf('Checkout answers slowly for about one customer in ten');

  expect(await story.on(ROBIN, other, 'setState', { state: 'published' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});
