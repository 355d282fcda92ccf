import { actionItem, ALEX, NOAH, OLGA, ROBIN, startStory, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const go = (...items: ReturnType<typeof actionItem>[]) => ({ batchId: crypto.randomUUID(), items });

test('who may not see the incident gets nothing of it, from no module', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const outcomes = [
    await story.on(OLGA, incident, 'viewIncident'),
    await story.on(OLGA, incident, 'draftPostmortem'),
    await story.on(OLGA, incident, 'createPostmortem', {}),
    await story.on(OLGA, incident, 'viewActionForm', {}),
    await story.on(OLGA, incident, 'addActionItems', go(actionItem())),
    await story.onPage(OLGA, pageId),
  ];

  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(JSON.stringify(outcomes)).not.toContain('ingress');
});

test('an app that is not connected to Confluence says so, and action items are tracked all the same', async () => {
  story.sandbox.forge.setSwitches({ confluenceConnected: false });

  const view = await story.must(ROBIN, incident, 'viewIncident');
  const created = await story.on(ROBIN, incident, 'createPostmortem', {});
  const added = await story.must(ROBIN, incident, 'addActionItems', go(actionItem()));

  expect(view.confluenceConnected).toBe(false);
  expect(created).toMatchObject({ ok: false, error: { code: 'confluence-not-connected' } });
  expect(added.items[0]?.ok).toBe(true);
});

test('who may not write in the space is told so, and may try again elsewhere at once', async () => {
  const refused = await story.on(VERA, incident, 'createPostmortem', {});
  const byOther = await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(byOther.existed).toBe(false);
});

test('who may not edit the incident gets a working page; the next one who may completes it', async () => {
  const { spaces } = await story.must(ALEX, incident, 'draftPostmortem');
  const space = spaces.find(({ key }) => key === 'OPS');
  const noteditor = story.sandbox.site.people.get(NOAH);
  noteditor?.groups.push('platform');

  const first = await story.must(NOAH, incident, 'createPostmortem', { spaceId: space?.id ?? '' });
  const seen = await story.must(ROBIN, incident, 'viewIncident');
  const healed = await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(first.missing).toEqual(expect.arrayContaining(['record']));
  expect(seen.postmortem).toMatchObject({ pageId: first.pageId, missing: ['remote-link', 'record'] });
  expect(healed).toMatchObject({ pageId: first.pageId, missing: [] });
});

test('logs hold ids and codes, no name and no text', async () => {
  await story.on(NOAH, incident, 'addActionItems', go(actionItem()));

  expect(story.logs.length).toBeGreaterThan(0);
  for (const line of story.logs) {
    expect(line).toMatch(/"(code|error)":/);
    expect(line).not.toMatch(/Noah|Robin|noah|robin|ingress|de-registration/);
  }
});

test('who may create but neither link nor edit makes tickets that the panel shows all the same', async () => {
  const added = await story.must(NOAH, incident, 'addActionItems', go(actionItem()));

  expect(added.items[0]).toMatchObject({ ok: true, notes: [expect.stringContaining('could not be linked')] });
  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  expect(completion.items.map(({ key }) => key)).toEqual([added.items[0]?.key]);
});

test('who may not create issues there is told to choose another project', async () => {
  const outcome = await story.on(VERA, incident, 'addActionItems', go(actionItem()));

  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'forbidden', message: expect.stringContaining('another project') },
  });
});

test('an owner whom Jira does not let be assigned is refused by name of the item, and the others are made', async () => {
  const [good, bad] = [actionItem(), actionItem({ ownerAccountId: OLGA })];

  const { items } = await story.must(ROBIN, incident, 'addActionItems', go(bad, good));

  expect(items).toEqual([
    {
      id: bad.id,
      ok: false,
      isOwnerRefused: true,
      error: 'Olga Outside cannot be assigned in Incidents. Choose somebody else, or another project.',
    },
    expect.objectContaining({ id: good.id, ok: true }),
  ]);
});

test('what the form would refuse the server refuses too, item by item', async () => {
  const bad = [
    actionItem({ summary: '' }),
    actionItem({ summary: 'x'.repeat(256) }),
    actionItem({ ownerAccountId: '' }),
    actionItem({ dueDate: '2001-01-01' }),
  ];

  const { items } = await story.must(ROBIN, incident, 'addActionItems', go(...bad));

  expect(items.map(({ ok, error }) => [ok, Boolean(error)])).toEqual(bad.map(() => [false, true]));
});

test('more than twenty at once, none, and a payload of another shape are refused whole', async () => {
  const many = await story.on(ROBIN, incident, 'addActionItems', go(...Array.from({ length: 21 }, () => actionItem())));
  const none = await story.on(ROBIN, incident, 'addActionItems', go());
  const wrong = await story.on(ROBIN, incident, 'createPostmortem', { spaceId: '../x' });

  for (const outcome of [many, none, wrong]) expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } });
});

test('a ticket the viewer may not see is counted, not named', async () => {
  const form = await story.must(ROBIN, incident, 'viewActionForm', {});
  const ops = form.projects.find(({ key }) => key === 'OPS');
  const added = await story.must(ROBIN, incident, 'addActionItems', { ...go(actionItem()), projectId: ops?.id ?? '' });
  expect(added.items[0]).toMatchObject({ ok: true, key: expect.stringMatching(/^OPS-/) });
  const project = story.sandbox.jira.store.projects.find(({ key }) => key === 'OPS');
  if (project)
    project.grants = project.grants.filter(({ holder }) => holder.type !== 'group' || holder.group !== 'readers');

  const { completion } = await story.must(VERA, incident, 'viewIncident');

  expect(completion).toMatchObject({ counts: { total: 0, hidden: 1 }, items: [] });
});

test('a record of a shape from the future is left alone and said to be unreadable', async () => {
  const future = { v: 2, page: { id: 'something else' } };
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`, future);

  const view = await story.must(ROBIN, incident, 'viewIncident');
  const created = await story.on(ROBIN, incident, 'createPostmortem', {});
  const { body } = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`);

  expect(view.unreadable).toContain('newer version');
  expect(created).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(body).toMatchObject({ value: future });
});
