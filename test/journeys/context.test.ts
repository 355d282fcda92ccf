import { actionItem, ALEX, NOAH, OLGA, ROBIN, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const COMPLETION = 'blameless-postmortem-completion';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const context = (issue = incident, person = ROBIN) => story.must(person, issue, 'viewContext');
const propertyOf = (issue: string, key: string) => `/rest/api/3/issue/${issue}/properties/${key}`;
const callsNow = () => story.sandbox.forge.calls().map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);

/** Two action items: one due in January 2099, one in January 2098. @returns their keys */
async function addTwo(person = ROBIN, projectId?: string): Promise<readonly [string, string]> {
  const items = [actionItem(), actionItem({ dueDate: '2098-01-31', summary: 'Write a test suite for ingress' })];
  const input = { batchId: crypto.randomUUID(), items, ...(projectId !== undefined && { projectId }) };
  const [first, second] = (await story.must(person, incident, 'addActionItems', input)).items;
  await story.sandbox.forge.settle();
  return [first?.key ?? '', second?.key ?? ''];
}

async function loseEvents(): Promise<void> {
  await story.sandbox.forge.settle();
  story.sandbox.forge.setSwitches({ events: 'never' });
}

describe('on an incident', () => {
  test('with neither postmortem nor action items there is the incident, for the dialog to be opened on', async () => {
    expect(await context()).toMatchObject({
      kind: 'incident',
      incident: { key: incident, resolved: true },
      postmortem: null,
      unreadable: null,
      confluenceConnected: true,
      completion: { counts: { total: 0 }, nextDue: null, isWhole: true },
    });
  });

  test('one call tells done, open, overdue, the next due date and the page', async () => {
    const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
    const [first] = await addTwo();
    await transition(story, ROBIN, first, 'Done');
    await story.sandbox.forge.settle();
    story.sandbox.site.clock.set(Date.parse('2098-02-01T12:00:00Z'));
    story.sandbox.forge.clearCalls();

    const view = await context();

    expect(view).toMatchObject({
      postmortem: { state: 'draft', pageUrl: expect.stringContaining(pageId) },
      completion: {
        today: '2098-02-01',
        counts: { total: 2, done: 1, open: 1, overdue: 1 },
        nextDue: '2098-01-31',
        isWhole: true,
      },
    });
    expect(callsNow()).toHaveLength(1);
  });

  test('a day that passes makes an item overdue without anything being written', async () => {
    await addTwo();
    story.sandbox.site.clock.set(Date.parse('2099-02-01T12:00:00Z'));

    expect(await context()).toMatchObject({ completion: { counts: { overdue: 2 }, nextDue: '2098-01-31' } });
  });

  test('a postmortem that only our storage knows has its way to the page', async () => {
    const { spaces } = await story.must(ALEX, incident, 'draftPostmortem');
    story.sandbox.site.people.get(NOAH)?.groups.push('platform');
    const spaceId = spaces.find(({ key }) => key === 'OPS')?.id ?? '';
    const { pageId } = await story.must(NOAH, incident, 'createPostmortem', { spaceId });

    expect(await context()).toMatchObject({ postmortem: { pageUrl: expect.stringContaining(pageId) } });
  });

  test('without Confluence it says so, before a postmortem and after', async () => {
    story.sandbox.forge.setSwitches({ confluenceConnected: false });
    expect(await context()).toMatchObject({ confluenceConnected: false, postmortem: null });

    story.sandbox.forge.setSwitches({ confluenceConnected: true });
    await story.must(ROBIN, incident, 'createPostmortem', {});
    story.sandbox.forge.setSwitches({ confluenceConnected: false });
    expect(await context()).toMatchObject({ confluenceConnected: false, postmortem: { state: 'draft' } });
  });

  test('a record and a count from the future are said to be unreadable, and nothing is called empty', async () => {
    await story.rest(ROBIN, 'PUT', propertyOf(incident, 'blameless-postmortem'), { v: 2 });
    await story.rest(ROBIN, 'PUT', propertyOf(incident, COMPLETION), { v: 2 });

    expect(await context()).toMatchObject({
      unreadable: expect.stringContaining('newer version'),
      postmortem: null,
      completion: { counts: { total: 0 }, isWhole: false },
    });
  });

  test('the count of an earlier version, which knew the first due date alone, is read', async () => {
    const count = { v: 1, ticketIds: ['1', '2'], done: 0, open: 2, wontDo: 0, nextDue: '2020-01-01' };
    await story.rest(ROBIN, 'PUT', propertyOf(incident, COMPLETION), count);

    expect(await context()).toMatchObject({ completion: { counts: { open: 2, overdue: 1 }, nextDue: '2020-01-01' } });
  });
});

describe('a count that no event has brought up to date', () => {
  test.each([
    ['the panel', () => story.must(ROBIN, incident, 'viewIncident')],
    ['asking for the action items', () => story.must(ROBIN, incident, 'viewCompletion')],
    ['the context panel of the ticket', async () => context(ticket)],
  ])('is put right by %s, for a person who may edit the incident', async (_, look) => {
    const [first] = await addTwo();
    ticket = first;
    await loseEvents();
    await transition(story, ROBIN, first, 'Done');
    expect(await context()).toMatchObject({ completion: { counts: { done: 0, open: 2 } } });

    await look();

    expect(await context()).toMatchObject({ completion: { counts: { done: 1, open: 1 }, nextDue: '2098-01-31' } });
  });
  let ticket = '';

  test('is put right by the macro on the page', async () => {
    const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
    const [first] = await addTwo();
    await loseEvents();
    await transition(story, ROBIN, first, 'Done');

    expect(await story.onPage(ROBIN, pageId)).toMatchObject({ ok: true });

    expect(await context()).toMatchObject({ completion: { counts: { done: 1, open: 1 } } });
  });

  test('is called so by the panel for who may not edit, too, and asking shows the tickets as they are', async () => {
    const [first] = await addTwo();
    await loseEvents();
    await transition(story, ROBIN, first, 'Done');

    expect(await story.must(VERA, incident, 'viewIncident')).toMatchObject({ countWasBehind: true });
    expect(await story.must(VERA, incident, 'viewCompletion')).toMatchObject({ counts: { done: 1, open: 1 } });
    expect(await context(incident, VERA)).toMatchObject({ completion: { counts: { done: 0, open: 2 } } });
    expect(await story.must(ROBIN, incident, 'viewIncident')).toMatchObject({ countWasBehind: true });
    expect(await story.must(ROBIN, incident, 'viewIncident')).toMatchObject({ countWasBehind: false });
  });

  test('is not called whole where a ticket is known that it does not count', async () => {
    // Noah may make tickets, but neither link them nor write onto the incident.
    await addTwo(NOAH);

    expect(await context()).toMatchObject({ completion: { counts: { total: 0 }, isWhole: false } });
  });

  test('is not called whole where the status of the incident lets nobody write the count', async () => {
    story = startStory('busy');
    incident = 'INC-14';
    await addTwo(ALEX);

    expect(await context()).toMatchObject({ completion: { counts: { total: 0 }, isWhole: false } });
    expect(await story.must(ROBIN, incident, 'viewCompletion')).toMatchObject({ counts: { total: 2 } });
  });
});

describe('on an action ticket', () => {
  test('it says where the ticket comes from, what it promises and what else was promised, in three calls', async () => {
    const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
    const [first] = await addTwo();
    story.sandbox.forge.clearCalls();

    expect(await context(first)).toMatchObject({
      kind: 'action-ticket',
      incident: { key: incident },
      postmortem: { pageUrl: expect.stringContaining(pageId) },
      item: { key: first, type: 'prevent', dueDate: '2099-01-31' },
      completion: { counts: { total: 2 } },
    });
    expect(callsNow()).toHaveLength(3);
  });

  test('an incident that the viewer may not see is not named', async () => {
    const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
    const [first] = await addTwo(ROBIN, projects.find(({ key }) => key === 'OPS')?.id ?? '');

    expect(await context(first, OLGA)).toEqual({ kind: 'hidden-incident' });
  });

  test('a mark from the future makes it no incident', async () => {
    await story.rest(ROBIN, 'PUT', propertyOf(incident, 'blameless-postmortem-action'), { v: 2 });

    expect(await context()).toEqual({ kind: 'unreadable-marker' });
  });
});

describe('the lozenge', () => {
  const lozenge = (issue = incident) => story.lozenge(ROBIN, issue);

  test.each([true, false])('counts on an incident and names an action item (a viewer is known: %s)', async (known) => {
    story.sandbox.forge.setSwitches({ contextUser: known });
    const [first] = await addTwo();
    await transition(story, ROBIN, first, 'Done');
    await story.sandbox.forge.settle();

    expect(await lozenge()).toEqual({ label: '1/2 done', appearance: 'inprogress' });
    expect(await lozenge(first)).toMatchObject({ label: 'Action item' });
  });

  test('says how many are overdue', async () => {
    await addTwo();
    story.sandbox.site.clock.set(Date.parse('2098-02-01T12:00:00Z'));

    expect(await lozenge()).toEqual({ label: '0/2 done, 1 overdue', appearance: 'removed' });
  });

  test('says from the beginning to the end what there is', async () => {
    expect(await lozenge()).toEqual({ label: 'Was due 2021-06-29', appearance: 'removed' });

    await story.must(ROBIN, incident, 'createPostmortem', {});
    expect(await lozenge()).toEqual({ label: 'No action items', appearance: 'default' });

    const tickets = await addTwo();
    for (const key of tickets) await transition(story, ROBIN, key, 'Done');
    await story.sandbox.forge.settle();
    expect(await lozenge()).toEqual({ label: '2/2 done', appearance: 'success' });

    for (const key of tickets) await transition(story, ROBIN, key, "Won't do");
    await story.sandbox.forge.settle();
    expect(await lozenge()).toEqual({ label: 'Nothing left to do', appearance: 'success' });
  });

  test('claims no number where it would have to read tickets, or may not see the incident', async () => {
    await story.must(ROBIN, incident, 'createPostmortem', {});
    await story.rest(ROBIN, 'PUT', propertyOf(incident, COMPLETION), { v: 2 });

    expect(await lozenge()).toEqual({ label: 'Expand to see', appearance: 'default' });
    expect(await story.lozenge(OLGA, incident)).toEqual({ label: 'Expand to see', appearance: 'default' });
  });
});
