import { actionItem, ALEX, NOAH, ROBIN, startStory, VERA, type Story } from '../support/story';

const INCIDENT = 'Checkout answers slowly for about one customer in ten';
const REASON = 'A duplicate of the ingress outage; it is reviewed there.';
let story: Story;
let incident: string;
beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INCIDENT);
});
afterEach(() => story.contracts.expectNoFindings());

const search = async (jql: string) => {
  const { body } = await story.rest(ALEX, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: { key?: string; fields: { summary: string } }[] }).issues.map(
    ({ fields }) => fields.summary,
  );
};

test('that none is required is recorded with its reason, and shown in panel, context panel, lozenge, dialog and search', async () => {
  await story.must(ROBIN, incident, 'setNotRequired', { reason: `  ${REASON} ` });

  expect(await story.must(VERA, incident, 'viewIncident')).toMatchObject({ notRequired: REASON, postmortem: null });
  expect(await story.must(VERA, incident, 'viewContext')).toMatchObject({ notRequired: REASON, postmortem: null });
  expect(await story.lozenge(VERA, incident)).toMatchObject({ label: 'Not required' });
  expect((await story.must(ROBIN, incident, 'draftPostmortem')).notRequired).toBe(REASON);
  expect(await search('postmortemState = "not-required"')).toEqual([INCIDENT]);
});

test('the decision can be taken back, twice as well as once', async () => {
  await story.must(ROBIN, incident, 'setNotRequired', { reason: REASON });

  await story.must(ROBIN, incident, 'setNotRequired', { reason: null });
  await story.must(ROBIN, incident, 'setNotRequired', { reason: null });

  expect((await story.must(ROBIN, incident, 'viewIncident')).notRequired).toBeNull();
  expect(await search('postmortemState = "not-required"')).toEqual([]);
});

test('a postmortem that is made all the same takes its place', async () => {
  await story.must(ROBIN, incident, 'setNotRequired', { reason: REASON });

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const view = await story.must(ROBIN, incident, 'viewIncident');
  expect([view.notRequired, view.postmortem?.pageId, view.postmortem?.missing]).toEqual([null, pageId, []]);
});

test('action items can be added all the same, and are counted', async () => {
  await story.must(ROBIN, incident, 'setNotRequired', { reason: REASON });

  await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });

  expect(await story.must(ROBIN, incident, 'viewIncident')).toMatchObject({
    notRequired: REASON,
    completion: { counts: { total: 1 } },
  });
});

test('where there is a postmortem it is refused, and the postmortem stays', async () => {
  await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(await story.on(ROBIN, incident, 'setNotRequired', { reason: REASON })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('has its postmortem already') as string },
  });
  expect((await story.must(ROBIN, incident, 'viewIncident')).postmortem).not.toBeNull();
});

test.each([
  ['   ', 'Say why in a sentence'],
  ['x'.repeat(501), 'shorten it by 1'],
])('a reason like %j is refused with what to do', async (reason, words) => {
  expect(await story.on(ROBIN, incident, 'setNotRequired', { reason })).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining(words) as string },
  });
});

test('who may not edit the incident is told so and whom to ask', async () => {
  for (const person of [VERA, NOAH])
    expect(await story.on(person, incident, 'setNotRequired', { reason: REASON })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringMatching(/may not edit .* Ask somebody who may/) as string },
    });
});

test('a near miss can be made of any type of issue, or of an incident by choice, and says so', async () => {
  const change = story.keyOf('Watch end dates of the ADFS certificates');

  expect((await story.must(ROBIN, change, 'draftPostmortem')).isNearMiss).toBe(true);
  const made = await story.must(ROBIN, incident, 'createPostmortem', { nearMiss: true });

  const { body } = await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${made.pageId}?body-format=atlas_doc_format`);
  const words = JSON.stringify(body);
  expect(words).toContain('A near miss.');
  expect(words).not.toContain('What could be improved');
});

test('the panel names what happened before, before and after there is a page, with the actions open now', async () => {
  const label = async (key: string) =>
    story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['price-cache'] } });
  const before = story.keyOf('Everything behind the Kubernetes ingress answers 503');
  await label(before);
  await label(incident);
  const reasons = ['label price-cache'];

  expect((await story.must(ROBIN, incident, 'viewIncident')).related).toMatchObject([
    { key: before, openActions: null, reasons },
  ]);
  await story.must(ROBIN, incident, 'createPostmortem', {});
  await story.must(ROBIN, before, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });
  story.sandbox.forge.clearCalls();
  expect((await story.must(ROBIN, incident, 'viewIncident')).related).toMatchObject([
    { key: before, openActions: 1, reasons },
  ]);
  expect(story.sandbox.forge.calls().length).toBeLessThanOrEqual(3);
});
