import { analysis, factor, onFactors, saveOver } from '../support/analysis';
import { actionItem, NOAH, ROBIN, startStory, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let pageId: string;

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  const { spaces } = await story.must(ROBIN, incident, 'draftPostmortem');
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', { spaceId: spaces[0]?.id ?? '' }));
});
afterEach(() => story.contracts.expectNoFindings());

const add = async (...items: Parameters<typeof actionItem>[0][]) => {
  const order = { batchId: crypto.randomUUID(), items: items.map((item) => actionItem(item)) };
  return (await story.must(ROBIN, incident, 'addActionItems', order)).items.map(({ key = '' }) => key);
};
const answers = async () => {
  const { items } = (await story.must(ROBIN, incident, 'viewIncident')).completion;
  return Object.fromEntries(items.map(({ key, factorId }) => [key, factorId]));
};
const calls = () => story.sandbox.forge.calls().filter(({ product }) => product === 'confluence').length;

test('without factors the form offers none, and asks Confluence nothing', async () => {
  story.sandbox.forge.clearCalls();
  expect((await story.must(ROBIN, incident, 'viewActionForm', {})).factors).toEqual([]);
  expect(calls()).toBe(0);
});

test('a new action item answers the factor that was chosen, on the panel and on the page', async () => {
  await saveOver(story, pageId, analysis({ factors: [factor(), factor({ id: 'b', text: 'Nobody reads the diff' })] }));
  const { factors } = await story.must(ROBIN, incident, 'viewActionForm', {});
  expect(factors).toEqual([
    { id: 'factor-1', text: factor().text },
    { id: 'b', text: 'Nobody reads the diff' },
  ]);
  const [one = '', two = ''] = await add({ factorId: 'b' }, {});
  expect(await answers()).toEqual({ [one]: 'b', [two]: null });

  const seen = await onFactors(story, VERA, pageId, 'viewAnalysis');
  expect(seen).toMatchObject({
    ok: true,
    value: {
      completion: {
        items: [
          { key: one, factorId: 'b' },
          { key: two, factorId: null },
        ],
      },
    },
  });
});

test('what an existing ticket answers is set, changed and taken back on the page', async () => {
  await saveOver(story, pageId, analysis({ factors: [factor(), factor({ id: 'b' })] }));
  const [key = ''] = await add({});
  const { items } = (await story.must(ROBIN, incident, 'viewIncident')).completion;
  const ticketId = items[0]?.ticketId ?? '';
  for (const factorId of ['b', 'factor-1', null]) {
    const set = await onFactors(story, ROBIN, pageId, 'setActionFactor', { ticketId, factorId });
    expect(set).toEqual({ ok: true, value: { key } });
    expect(await answers()).toEqual({ [key]: factorId });
  }
});

test('a factor that is gone, a ticket of elsewhere and a person who may not edit are refused with the reason', async () => {
  await saveOver(story, pageId, analysis());
  const [key = ''] = await add({});
  const { items } = (await story.must(ROBIN, incident, 'viewIncident')).completion;
  const ticketId = items[0]?.ticketId ?? '';
  const foreign =
    story.sandbox.jira.store.issues.find((issue) => issue.key !== key && issue.key !== incident)?.id ?? '';
  const set = (accountId: string, input: { ticketId: string; factorId: string | null }) =>
    onFactors(story, accountId, pageId, 'setActionFactor', input);

  const refused = [
    await set(ROBIN, { ticketId, factorId: 'gone' }),
    await set(ROBIN, { ticketId: foreign, factorId: 'factor-1' }),
    await set(NOAH, { ticketId, factorId: 'factor-1' }),
  ];
  expect(refused.map((outcome) => (outcome.ok ? 'done' : outcome.error.code))).toEqual([
    'invalid',
    'not-found',
    'forbidden',
  ]);
  expect(refused[2]).toMatchObject({ error: { message: expect.stringContaining(`edit ${key}`) as string } });
  expect(await answers()).toEqual({ [key]: null });
});

test('markers from before there were factors are read as answering none', async () => {
  const [key = ''] = await add({});
  const ticket = story.sandbox.jira.store.issues.find((issue) => issue.key === key);
  expect(Object.keys(ticket?.properties['blameless-postmortem-action'] ?? {})).not.toContain('factorId');
  expect(await answers()).toEqual({ [key]: null });
});
