import { CLOSED_FOR_EDITS } from '../../sandbox/seed/busy/records';
import { analysis, factor, onFactors, saveOver, why } from '../support/analysis';
import { actionItem, ALEX, MONA, OLGA, ROBIN, SAM, startStory, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const RECORD = 'blameless-postmortem';
const KEY = 'blameless-postmortem-analysis';

let story: Story;
let incident: string;
let pageId: string;

const start = async (world: 'quiet' | 'busy' = 'quiet', summary = INGRESS, spaceKey = 'INC') => {
  story = startStory(world);
  incident = story.keyOf(summary);
  const { spaces } = await story.must(ROBIN, incident, 'draftPostmortem');
  const spaceId = spaces.find(({ key }) => key === spaceKey)?.id ?? '';
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', { spaceId }));
};
beforeEach(() => start());
afterEach(() => story.contracts.expectNoFindings());

const read = async (accountId = ROBIN) => {
  const outcome = await onFactors(story, accountId, pageId, 'viewAnalysis');
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
};
const recordOf = () =>
  story.sandbox.jira.store.issues.find(({ key }) => key === incident)?.properties[RECORD] as Record<string, unknown>;
const properties = () => story.sandbox.confluence.store.properties.filter(({ key }) => key === KEY);

test('a new page asks for factors, and what people write is there for everybody who sees the page', async () => {
  expect(await read(VERA)).toMatchObject({
    analysis: { trigger: '', factors: [], whys: [] },
    version: 0,
    isHere: true,
    unreadable: null,
    completion: { items: [] },
  });
  const entered = analysis({
    factors: [
      factor({ theme: 'timeouts' }),
      factor({ id: 'factor-2', kind: 'process', text: ' Nobody reads the diff ' }),
    ],
    whys: [why(), why({ id: 'why-2', parentId: 'why-1', text: 'The delay was shorter', factorId: 'factor-1' })],
  });
  expect(await saveOver(story, pageId, entered)).toEqual({ version: 1, notRecorded: null });

  const seen = await read(VERA);
  expect(seen.analysis.factors.map(({ text }) => text)).toEqual([factor().text, 'Nobody reads the diff']);
  expect(seen.analysis.whys).toEqual(entered.whys);
  expect(seen).toMatchObject({ version: 1, isRecorded: true, incident: { key: incident } });
});

test('the incident learns numbers and themes, and none of the words', async () => {
  const before = recordOf();
  await saveOver(
    story,
    pageId,
    analysis({ factors: [factor({ theme: 'timeouts' }), factor({ id: 'b', kind: 'process' })] }),
  );
  expect(recordOf()).toEqual({
    ...before,
    factors: { kinds: { technical: 1, process: 1, communication: 0, documentation: 0 }, themes: ['timeouts'] },
  });
  expect(JSON.stringify(recordOf())).not.toContain('load balancer');
  const themes = await onFactors(story, ROBIN, pageId, 'listThemes');
  expect(themes).toEqual({ ok: true, value: ['timeouts'] });
});

test('of two people who edit at once the second is told, and with both brought together nothing is lost', async () => {
  const [robin, sam] = [await read(ROBIN), await read(SAM)];
  await saveOver(story, pageId, analysis(), SAM);
  const mine = analysis({ trigger: 'Mine', factors: [factor({ id: 'mine' })] });
  const refused = await onFactors(story, ROBIN, pageId, 'saveAnalysis', { version: robin.version, analysis: mine });
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(sam.version).toBe(robin.version);
  expect((await read()).analysis).toEqual(analysis());

  const both = { ...mine, factors: [...(await read()).analysis.factors, ...mine.factors] };
  await saveOver(story, pageId, both);
  expect((await read(VERA)).analysis).toEqual(both);
  expect(properties()).toHaveLength(1);
});

test.each([409, 400] as const)(
  'two first saves at the same moment make one analysis (%d)',
  async (takenPropertyKey) => {
    story.sandbox.site.habits.set({ takenPropertyKey });
    const save = (accountId: string, trigger: string) =>
      onFactors(story, accountId, pageId, 'saveAnalysis', { version: 0, analysis: analysis({ trigger }) });
    const outcomes = await Promise.all([save(ROBIN, 'Robin’s'), save(SAM, 'Sam’s')]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.error.code)).sort()).toEqual([
      'conflict',
      'saved',
    ]);
    expect(properties()).toHaveLength(1);
  },
);

test('who may read the page and not edit it is told so before and after trying', async () => {
  expect((await read(VERA)).readOnly).toContain('may read this page and not edit it');
  expect((await read(ROBIN)).readOnly).toBeNull();
  const refused = await onFactors(story, VERA, pageId, 'saveAnalysis', { version: 0, analysis: analysis() });
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(properties()).toEqual([]);
});

test('who sees the page and not the incident reads and writes the page’s own, and nothing of Jira', async () => {
  await start('quiet', INGRESS, 'OPS');
  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });
  await saveOver(story, pageId, analysis());

  const seen = await read(OLGA);
  expect(seen).toMatchObject({ incident: null, completion: null, analysis: analysis(), readOnly: null });
  expect(JSON.stringify(seen)).not.toContain(incident);
  const saved = await saveOver(story, pageId, analysis({ factors: [factor(), factor({ id: 'more' })] }), OLGA);
  expect(saved.notRecorded).toContain('may not see the incident');
  expect(recordOf()['factors']).toMatchObject({ kinds: { technical: 1 } });
  expect(await read(ROBIN)).toMatchObject({ isRecorded: false });

  // The next one who may saves the same once more, which only tells the incident.
  const again = await saveOver(story, pageId, (await read(ROBIN)).analysis);
  expect(again).toEqual({ version: 2, notRecorded: null });
  expect(recordOf()['factors']).toMatchObject({ kinds: { technical: 2 } });
});

test('where Jira refuses the record, the analysis is saved all the same and says what is missing', async () => {
  await start('busy', INGRESS);
  const issue = story.sandbox.jira.store.issues.find(({ key }) => key === incident);
  const closed = story.sandbox.jira.store.issues.find(({ key }) => key === story.keyOf(CLOSED_FOR_EDITS.summary));
  if (!issue || !closed) throw new Error('The world has changed.');
  issue.statusId = closed.statusId;

  const saved = await saveOver(story, pageId, analysis());

  expect(saved.version).toBe(1);
  expect(saved.notRecorded).toContain('allows no edits');
  expect(await read()).toMatchObject({ analysis: analysis(), isRecorded: false });
});

test.each([
  ['a newer version', { v: 2, whatever: true }],
  ['answers in a circle', { ...analysis(), v: 1, whys: [why({ parentId: 'why-1' })] }],
])('a property of a foreign shape (%s) is said and left alone', async (_, value) => {
  await story.rest(ROBIN, 'POST', `/wiki/api/v2/pages/${pageId}/properties`, { key: KEY, value });
  expect(await read()).toMatchObject({ unreadable: expect.stringContaining('left as it is') as string, version: 1 });
  const refused = await onFactors(story, ROBIN, pageId, 'saveAnalysis', { version: 1, analysis: analysis() });
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(properties().map((property) => property.value)).toEqual([value]);
});

test('what is too long or too mixed up for Confluence is refused with what to do', async () => {
  const factors = Array.from({ length: 50 }, (_, n) => factor({ id: `f${n}`, text: '界'.repeat(500) }));
  const refused = await onFactors(story, ROBIN, pageId, 'saveAnalysis', {
    version: 0,
    analysis: analysis({ factors }),
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringMatching(/about \d+ char/) as string },
  });
  expect(properties()).toEqual([]);
});

test('a copy of the page shows the analysis of the postmortem’s own page, to be read only', async () => {
  await saveOver(story, pageId, analysis());
  const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
  const { spaceId, body: text } = body as { spaceId: string; body: { atlas_doc_format: { value: string } } };
  const copy = await story.rest(ROBIN, 'POST', '/wiki/api/v2/pages', {
    ...{ spaceId, status: 'current', title: 'A copy' },
    body: { representation: 'atlas_doc_format', value: text.atlas_doc_format.value },
  });
  const copyId = (copy.body as { id: string }).id;

  const seen = await onFactors(story, MONA, copyId, 'viewAnalysis');
  expect(seen).toMatchObject({ ok: true, value: { isHere: false, analysis: analysis() } });
  const refused = await onFactors(story, ROBIN, copyId, 'saveAnalysis', { version: 1, analysis: analysis() });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('a page that is about another incident shows nothing of this one', async () => {
  const other = story.keyOf('US Cloud: event ingestion is falling behind');
  const made = await story.must(ROBIN, other, 'createPostmortem', {});
  const property = story.sandbox.confluence.store.properties.find((one) => one.pageId === made.pageId);
  const [mine] = story.sandbox.confluence.store.properties.filter((one) => one.pageId === pageId);
  if (!property || !mine) throw new Error('A page has lost its property.');
  property.value = mine.value;
  await saveOver(story, pageId, analysis());

  const seen = await onFactors(story, ALEX, made.pageId, 'viewAnalysis');
  expect(seen).toMatchObject({ ok: false, error: { code: 'conflict' } });
});
