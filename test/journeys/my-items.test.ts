import type { MyItemsView } from '../../src/shared/my-items-view';
import type { Settings } from '../../src/domain/settings';
import { takeStatuses } from '../support/decide';
import { DAY } from '../support/pass-time';
import { actionItem, ALEX, OLGA, ROBIN, SAM, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const INGESTION = 'US Cloud: event ingestion is falling behind';
const MARKER = 'blameless-postmortem-action';

let story: Story;
beforeEach(() => {
  story = startStory();
  // Each test says itself which day it is.
  story.sandbox.site.clock.set(Date.parse('2098-06-15T12:00:00Z'));
});
afterEach(() => story.contracts.expectNoFindings());

const projectId = (key: string) => story.sandbox.jira.store.projects.find((project) => project.key === key)?.id ?? '';
const calls = () => story.sandbox.forge.calls().map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);

async function mine(accountId = ROBIN): Promise<MyItemsView> {
  const outcome = await story.onMyItems(accountId);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** An action item of an incident, in OPS, where everybody in these stories may be assigned. @returns its key */
async function promise(incident: string, change: Parameters<typeof actionItem>[0] = {}): Promise<string> {
  const { items } = await story.must(ALEX, story.keyOf(incident), 'addActionItems', {
    batchId: crypto.randomUUID(),
    items: [actionItem(change)],
    projectId: projectId('OPS'),
  });
  await story.sandbox.forge.settle();
  const key = items[0]?.key;
  if (!key) throw new Error(items[0]?.error ?? 'No ticket was made.');
  return key;
}

const keysOf = (items: MyItemsView['open']) => items.map(({ item }) => item.key);
const edit = (key: string, fields: object) => story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, { fields });

test('each person sees what they own across incidents, the overdue first, with the way to each incident', async () => {
  const later = await promise(INGRESS, { dueDate: '2098-12-01' });
  const overdue = await promise(INGESTION, { dueDate: '2098-06-16' });
  const undated = await promise(INGRESS, { dueDate: '2098-12-02' });
  const others = await promise(INGRESS, { ownerAccountId: ALEX });
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${undated}/properties/${MARKER}`, await markerWithoutDay(undated));
  await edit(undated, { duedate: null });
  story.sandbox.site.clock.advance(2 * DAY);

  const view = await mine();

  expect(keysOf(view.open)).toEqual([overdue, later, undated]);
  expect(view.counts).toEqual({ open: 3, overdue: 1 });
  expect(view.open.map(({ incident }) => incident)).toEqual([
    { kind: 'named', key: story.keyOf(INGESTION), summary: INGESTION },
    { kind: 'named', key: story.keyOf(INGRESS), summary: INGRESS },
    { kind: 'named', key: story.keyOf(INGRESS), summary: INGRESS },
  ]);
  expect(keysOf((await mine(ALEX)).open)).toEqual([others]);
});

async function markerWithoutDay(key: string): Promise<unknown> {
  const { body } = await story.rest(ALEX, 'GET', `/rest/api/3/issue/${key}/properties/${MARKER}`);
  const { value } = body as { value: Record<string, unknown> };
  const { firstDue: _, ...rest } = value;
  return { ...rest, firstDue: null };
}

test('it costs one search and one look at the incidents, and for who owns nothing the search alone', async () => {
  await promise(INGRESS);
  await promise(INGESTION);
  story.sandbox.forge.clearCalls();
  await mine();
  expect(calls()).toEqual(['POST /rest/api/3/search/jql', 'POST /rest/api/3/issue/bulkfetch']);
  expect(story.sandbox.forge.calls().map(({ actingAs, accountId }) => [actingAs, accountId])).toEqual([
    ['user', ROBIN],
    ['user', ROBIN],
  ]);

  story.sandbox.forge.clearCalls();
  expect(await mine(VERA)).toMatchObject({ open: [], closed: [], counts: { open: 0, overdue: 0 }, isWhole: true });
  expect(calls()).toEqual(['POST /rest/api/3/search/jql']);
});

test('an incident that the owner may not see is not named, nor is one that was deleted', async () => {
  await promise(INGRESS, { ownerAccountId: OLGA });
  const [own] = (await mine(OLGA)).open;
  expect(own?.incident).toEqual({ kind: 'hidden' });
  const answer = JSON.stringify(await mine(OLGA));
  expect(answer).not.toContain(story.keyOf(INGRESS));
  expect(answer).not.toContain(INGRESS);

  await promise(INGESTION);
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${story.keyOf(INGESTION)}`);
  expect((await mine()).open).toMatchObject([{ incident: { kind: 'hidden' } }]);
});

test('a mark of a later version is said to be unreadable, and the ticket stands there all the same', async () => {
  const key = await promise(INGRESS);
  const marker = { v: 2, incidentId: '10000', somethingNew: true };
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}/properties/${MARKER}`, marker);

  expect((await mine()).open).toMatchObject([{ item: { key }, incident: { kind: 'unreadable' } }]);
});

test.each([
  ['Pacific/Auckland', '2098-06-16', 1],
  ['America/Los_Angeles', '2098-06-15', 0],
])('overdue goes by the day of the site’s calendar: %s', async (timeZone, today, overdue) => {
  const settings: Settings = { calendar: { workingDays: [1, 2, 3, 4, 5], holidays: [], timeZone } };
  expect(await story.inSettings(ALEX, 'site', 'saveSettings', { version: 0, settings })).toMatchObject({ ok: true });
  await promise(INGRESS, { dueDate: '2098-06-16' });
  await edit((await mine()).open[0]?.item.key ?? '', { duedate: '2098-06-15' });
  story.sandbox.site.clock.set(Date.parse('2098-06-15T18:00:00Z'));

  expect(await mine()).toMatchObject({ today, counts: { open: 1, overdue } });
});

test('a due date that was moved says how far, by the day it had first', async () => {
  const key = await promise(INGRESS, { dueDate: '2098-07-01' });
  await edit(key, { duedate: '2098-07-08' });

  expect((await mine()).open).toMatchObject([{ item: { dueDate: '2098-07-08', firstDue: '2098-07-01' } }]);
});

test('what was done or dropped stands apart for 30 days, and comes back when it is reopened', async () => {
  const [done, dropped] = [await promise(INGRESS, { dueDate: '2098-06-20' }), await promise(INGESTION)];
  await transition(story, ROBIN, done, 'Done');
  await transition(story, ROBIN, dropped, "Won't do");

  const view = await mine();
  expect(view).toMatchObject({ open: [], counts: { open: 0, overdue: 0 } });
  expect(view.closed.map(({ item }) => [item.key, item.state])).toEqual([
    [done, 'done'],
    [dropped, 'wont-do'],
  ]);

  story.sandbox.site.clock.advance(29 * DAY);
  expect((await mine()).closed).toHaveLength(2);
  await transition(story, ROBIN, done, 'To Do');
  story.sandbox.site.clock.advance(2 * DAY);
  const later = await mine();
  expect(keysOf(later.open)).toEqual([done]);
  expect(later).toMatchObject({ closed: [], counts: { open: 1, overdue: 1 } });
});

test('what will not be done stands there for 30 days, too, where the app alone keeps that', async () => {
  const key = await promise(INGRESS);
  takeStatuses(story.sandbox, key, "Won't do");
  await story.must(ALEX, key, 'setWontDo', { reason: 'The ingress is replaced in autumn.' });

  story.sandbox.site.clock.advance(30 * DAY);
  expect((await mine()).closed).toMatchObject([{ item: { key, state: 'wont-do' } }]);

  story.sandbox.site.clock.advance(DAY);
  expect(await mine()).toMatchObject({ open: [], closed: [] });
});

test('what the search still takes for open or for theirs is shown as its ticket is', async () => {
  const [closed, given] = [await promise(INGRESS), await promise(INGRESS)];
  story.sandbox.site.clock.advance(DAY);
  await mine();
  story.sandbox.site.habits.set({ searchLagMs: 60_000 });
  await transition(story, ROBIN, closed, 'Done');
  await edit(given, { assignee: { accountId: ALEX } });

  const view = await mine();
  expect(keysOf(view.open)).toEqual([]);
  expect(keysOf(view.closed)).toEqual([closed]);
  expect(keysOf((await mine(ALEX)).open)).toEqual([]);

  story.sandbox.site.clock.advance(61_000);
  expect(keysOf((await mine(ALEX)).open)).toEqual([given]);
});

test('the items of somebody whose account is closed are nobody else’s until they are given on', async () => {
  // Sam may not be assigned in OPS.
  const { items } = await story.must(ALEX, story.keyOf(INGRESS), 'addActionItems', {
    batchId: crypto.randomUUID(),
    items: [actionItem({ ownerAccountId: SAM })],
    projectId: projectId('INC'),
  });
  const own = items[0]?.key ?? '';
  const sam = story.sandbox.site.people.get(SAM);
  if (sam) sam.active = false;
  for (const person of [ROBIN, ALEX, VERA]) expect((await mine(person)).open).toEqual([]);

  await edit(own, { assignee: { accountId: ROBIN } });
  expect(keysOf((await mine()).open)).toEqual([own]);
});

test('where Jira is busy it says when to come back', async () => {
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  story.sandbox.forge.setFaults([
    { match: { path: '/rest/api/3/search/jql' }, fault: 'before', status: 503, times: 100 },
  ]);
  expect(await story.onMyItems(ROBIN)).toMatchObject({ ok: false, error: { code: 'try-later' } });
});
