import { analysis, onFactors, saveOver } from '../support/analysis';
import { confirmed, writeOnPage } from '../support/page-items';
import { actionItem, ROBIN, startStory, type Story } from '../support/story';
import { grid, mention } from '../support/written-page';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let spaceId: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  spaceId = story.sandbox.confluence.store.spaces.find(({ key }) => key === 'INC')?.id ?? '';
});

/** Product calls the app makes while something is done. */
async function callsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  story.sandbox.forge.clearCalls();
  await run();
  return story.sandbox.forge.calls().map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);
}

test('opening the dialog takes at most six calls, with two hundred changes and fifty comments', async () => {
  for (let n = 0; n < 100; n += 1) {
    await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}`, { fields: { labels: [`label-${n}`] } });
    await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}`, {
      fields: { summary: `Ingress answers 503, ${n}` },
    });
  }
  const body = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Still looking.' }] }],
  };
  for (let n = 0; n < 50; n += 1) await story.rest(ROBIN, 'POST', `/rest/api/3/issue/${incident}/comment`, { body });

  const calls = await callsOf(() => story.must(ROBIN, incident, 'draftPostmortem'));

  expect(calls.length).toBeLessThanOrEqual(6);
});

test('opening the panel takes at most three calls, however many items there are', async () => {
  await story.must(ROBIN, incident, 'createPostmortem', {});
  const items = Array.from({ length: 20 }, () => actionItem());
  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });

  const calls = await callsOf(() => story.must(ROBIN, incident, 'viewIncident'));

  expect(calls.length).toBeLessThanOrEqual(3);
});

test('a view of an incident with panel and context panel open takes at most four calls in two invocations', async () => {
  await story.must(ROBIN, incident, 'createPostmortem', {});
  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem(), actionItem()] });

  const calls = await callsOf(() =>
    Promise.all([story.must(ROBIN, incident, 'viewIncident'), story.must(ROBIN, incident, 'viewContext')]),
  );

  expect(calls.length).toBeLessThanOrEqual(4);
  expect(new Set(story.sandbox.forge.calls().map(({ invocationId }) => invocationId)).size).toBe(2);
});

test('a postmortem with five action items takes at most twenty calls', async () => {
  const items = Array.from({ length: 5 }, () => actionItem());

  const calls = await callsOf(async () => {
    // As the dialog does, which has shown the space.
    await story.must(ROBIN, incident, 'createPostmortem', { spaceId });
    await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });
  });

  expect(calls.length).toBeLessThanOrEqual(20);
});

test('where the create screen takes links, fifteen are enough', async () => {
  const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
  const projectId = projects.find(({ key }) => key === 'OPS')?.id ?? '';
  const items = Array.from({ length: 5 }, () => actionItem());

  const calls = await callsOf(async () => {
    // As the dialog does, which has shown the space.
    await story.must(ROBIN, incident, 'createPostmortem', { spaceId });
    await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items, projectId });
  });

  expect(calls.length).toBeLessThanOrEqual(15);
});

test('factors cost an action item nothing, and the form one look at the page only where there are any', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
  const openForm = () => story.must(ROBIN, incident, 'viewActionForm', {});
  const add = (batchId: string, item: Parameters<typeof actionItem>[0]) =>
    story.must(ROBIN, incident, 'addActionItems', { batchId, items: [actionItem(item)] });
  const before = { form: await callsOf(openForm), add: await callsOf(() => add('go-1', {})) };

  await saveOver(story, pageId, analysis());
  const after = { form: await callsOf(openForm), add: await callsOf(() => add('go-2', { factorId: 'factor-1' })) };

  expect(before.form.filter((call) => call.includes('/wiki/'))).toEqual([]);
  expect(after.form.length - before.form.length).toBe(2);
  expect(after.add.length).toBe(before.add.length);
});

test('the macro with the factors takes at most five calls', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
  await saveOver(story, pageId, analysis());
  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem(), actionItem()] });

  const calls = await callsOf(() => onFactors(story, ROBIN, pageId, 'viewAnalysis'));

  expect(calls.length).toBeLessThanOrEqual(5);
});

test('action items on the page are found with five calls, and become tickets with as many as typed ones and three more', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
  const rows = Array.from({ length: 5 }, (_, n) => [`What will change, ${n}`, mention(ROBIN, 'Robin')]);
  await writeOnPage(story, ROBIN, pageId, [grid(['Action', 'Owner'], ...rows)]);
  const items = Array.from({ length: 4 }, () => actionItem());
  const typed = await callsOf(() => story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items }));
  const { proposed } = await story.must(ROBIN, incident, 'findPageItems');

  const go = confirmed(proposed.slice(0, 4));
  const imported = await callsOf(() => story.must(ROBIN, incident, 'importPageItems', go));
  const found = await callsOf(() => story.must(ROBIN, incident, 'findPageItems'));

  expect(found.length).toBeLessThanOrEqual(5);
  expect(imported.length - typed.length).toBeLessThanOrEqual(3);
});
