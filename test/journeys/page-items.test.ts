import type { ImportPageItemsInput } from '../../src/shared/contract';
import { actionTickets, confirmed, onMacro, summariesOf, writeOnPage } from '../support/page-items';
import { analysis, saveOver } from '../support/analysis';
import { actionItem, ALEX, ROBIN, SAM, startStory, transition, VERA, type Story } from '../support/story';
import { card, date, grid, h, mention, p, task, taskList, td, ul } from '../support/written-page';

jest.setTimeout(60_000);

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let pageId: string;

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', {}));
});
afterEach(() => story.contracts.expectNoFindings());

const TABLE = grid(
  ['Action', 'Owner', 'Due date', 'Status'],
  ['Alert on the share of 503 answers', mention(ROBIN, 'Robin Responder'), [date('2099-02-01')], ''],
  ['Run the load test before each release', 'the database team', 'Q3', ''],
  ['Put the delay back to 300 seconds', mention(SAM, 'Sam Support'), '2099-03-01', 'Done'],
);
const TASKS = taskList(
  task(['Write down how the ingress drains ', mention(SAM, 'Sam Support')], { localId: 'drain' }),
  task('Roll back the module', { localId: 'back', isDone: true }),
);
const LIST = ul('Show the default value in the diff (owner: Alex, due 2099-04-01)');
const WRITTEN = [h(2, 'Action items'), TABLE, TASKS, p('And from the second review:'), LIST];

const write = (...nodes: Parameters<typeof writeOnPage>[3]) => writeOnPage(story, ROBIN, pageId, nodes);
const find = (accountId = ROBIN) => story.must(accountId, incident, 'findPageItems');
const send = (go: ImportPageItemsInput, accountId = ROBIN) => story.must(accountId, incident, 'importPageItems', go);
const panel = () => story.must(ROBIN, incident, 'viewIncident');

test('nothing that people wrote is nothing to propose', async () => {
  expect(await find()).toMatchObject({ page: { id: pageId }, proposed: [], known: [], isWhole: true });
});

test('rows, tasks and entries are proposed in the order of the page, with owners as Jira names them and days', async () => {
  const robin = story.sandbox.site.people.get(ROBIN);
  if (robin) robin.displayName = 'Robin Renamed';
  await write(...WRITTEN);

  const { proposed, known, page } = await find();

  expect(page.title).toContain('Postmortem');
  expect(known).toEqual([]);
  expect(proposed).toMatchObject([
    {
      form: 'table',
      heading: 'Action items',
      summary: 'Alert on the share of 503 answers',
      owner: { accountId: ROBIN, displayName: 'Robin Renamed' },
      dueDate: '2099-02-01',
      isDone: false,
    },
    { owner: null, ownerText: 'the database team', dueDate: null, dueText: 'Q3' },
    { owner: { displayName: 'Sam Support' }, dueDate: '2099-03-01', isDone: true },
    { form: 'task', owner: { accountId: SAM }, summary: 'Write down how the ingress drains' },
    { form: 'task', summary: 'Roll back the module', isDone: true },
    { form: 'list', owner: null, ownerText: 'Alex', dueDate: '2099-04-01' },
  ]);
  expect(proposed.every(({ likeKey }) => likeKey === null)).toBe(true);
});

test('an owner who is deactivated, or whom Jira does not know, is named as on the page and not proposed', async () => {
  const sam = story.sandbox.site.people.get(SAM);
  if (sam) sam.active = false;
  const gone = mention('712020:gone-away', 'Kim Gone');
  await write(grid(['Action', 'Owner'], ['Watch the edge', mention(SAM, 'Sam S.')], ['Test the drain', gone]));

  expect((await find()).proposed).toMatchObject([
    { owner: null, ownerText: 'Sam S.' },
    { owner: null, ownerText: 'Kim Gone' },
  ]);
});

test('what was confirmed becomes tickets, and only the rest is proposed from then on', async () => {
  await write(...WRITTEN);
  const { proposed } = await find();
  const chosen = proposed.filter(({ isDone }) => !isDone).slice(0, 2);

  const { items } = await send(confirmed(chosen));

  expect(items).toMatchObject([
    { ok: true, notes: [] },
    { ok: true, notes: [] },
  ]);
  const after = await find();
  expect(summariesOf(after.proposed)).toEqual(summariesOf(proposed.filter((item) => !chosen.includes(item))));
  expect(after.known).toEqual(
    chosen.map(({ nodeId, summary }, index) => ({ nodeId, summary, key: items[index]?.key })),
  );
  expect((await panel()).completion.counts).toMatchObject({ total: 2, open: 2, hidden: 0 });
  expect(actionTickets(story).map(({ assigneeId, duedate }) => [assigneeId, duedate])).toEqual([
    [ROBIN, '2099-02-01'],
    [ROBIN, '2099-01-31'],
  ]);
  expect(actionTickets(story).map(({ properties }) => properties['blameless-postmortem-action'])).toMatchObject(
    chosen.map(({ nodeId }) => ({ source: { pageId, nodeId } })),
  );
});

test('the words, owner, day and factor that the person confirmed count, not those of the page', async () => {
  await saveOver(story, pageId, analysis());
  await write(...WRITTEN);
  const [first] = (await find()).proposed;
  const go = confirmed(first ? [first] : []);
  const items = go.items.map((item) => ({
    ...{ ...item, summary: 'Alert on 503s at the edge', ownerAccountId: ALEX, dueDate: '2099-05-05' },
    factorId: 'factor-1',
  }));

  await send({ ...go, items });

  expect((await panel()).completion.items).toMatchObject([
    { summary: 'Alert on 503s at the edge', dueDate: '2099-05-05', owner: { accountId: ALEX }, factorId: 'factor-1' },
  ]);
  expect(summariesOf((await find()).known)).toEqual([first?.summary]);
});

test('a row whose words change later is said to look like its ticket; one that moves is known', async () => {
  const row = (summary: string) => [summary, '', ''];
  const table = (...summaries: string[]) => grid(['Action', 'Owner', 'Due'], ...summaries.map(row));
  await write(table('Alert on the share of 503 answers at the edge', 'Write a test suite for the ingress'));
  const { items } = await send(confirmed((await find()).proposed));

  await write(table('Write a test suite for the ingress', 'Alert on the share of all 503 answers at the edge'));

  const { proposed, known } = await find();
  expect(known).toMatchObject([{ summary: 'Write a test suite for the ingress', key: items[1]?.key }]);
  expect(proposed).toMatchObject([{ likeKey: items[0]?.key }]);
});

test('a ticket that was typed in Jira is named where the page says nearly the same, or links to it', async () => {
  const typed = ['Alert on the share of 503 answers', 'Something else'].map((summary) => actionItem({ summary }));
  const { items } = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: typed });
  const link = card(`${story.sandbox.site.baseUrl}/browse/${items[1]?.key ?? ''}`);
  await write(taskList(task('Alert on the share of 503 answers!', { localId: 'a' }), task(['Do it ', link])));

  const { proposed, known } = await find();

  expect(proposed).toMatchObject([{ likeKey: items[0]?.key }]);
  expect(known).toMatchObject([{ key: items[1]?.key }]);
});

test('a messy table is read as far as it says something', async () => {
  await write(
    grid(
      ['What', 'Who', 'By when'],
      [td('Alert on 503s'), td([mention(ROBIN, 'Robin')], { rowspan: 2 }), td('soon')],
      [td('Watch the edge'), td('2099-02-02')],
      ['', '', ''],
    ),
  );

  const { proposed } = await find();

  expect(proposed).toMatchObject([
    { summary: 'Alert on 503s', owner: { accountId: ROBIN }, dueText: 'soon' },
    { summary: 'Watch the edge', owner: { accountId: ROBIN }, dueDate: '2099-02-02' },
  ]);
});

test('what does not become a ticket says why, and the others do', async () => {
  await write(...WRITTEN);
  const go = confirmed((await find()).proposed.slice(0, 2));
  const [first, second] = go.items;
  if (!first || !second) throw new Error('Nothing was proposed.');

  const { items } = await send({ ...go, items: [{ ...first, dueDate: '2020-01-01' }, second] });

  expect(items).toMatchObject([
    { id: first.id, ok: false, error: expect.stringContaining('has passed') as string },
    { id: second.id, ok: true },
  ]);
  expect(await send(go)).toMatchObject({ items: [{ ok: true }, { ok: true, key: items[1]?.key }] });
  expect(actionTickets(story)).toHaveLength(2);
});

test('a hundred and twenty of more come in six goes, and are counted; the others are proposed next', async () => {
  const rows = Array.from({ length: 230 }, (_, n) => [`Change number ${n + 1}`, mention(ROBIN, 'Robin')]);
  await write(grid(['Action', 'Owner'], ...rows));
  const { proposed, isWhole } = await find();
  expect([proposed.length, isWhole]).toEqual([200, false]);

  story.sandbox.forge.setSwitches({ waits: 'skip' });
  for (let go = 0; go < 6; go += 1) {
    const { items } = await send(confirmed(proposed.slice(go * 20, (go + 1) * 20)));
    expect(items.filter(({ ok, notes }) => !ok || notes?.length !== 0)).toEqual([]);
  }

  expect(actionTickets(story).filter(({ linkIds }) => linkIds.length === 1)).toHaveLength(120);
  expect((await panel()).completion.counts).toMatchObject({ total: 120, open: 120, hidden: 0 });
  story.sandbox.forge.clearCalls();
  const left = await find();
  expect([left.proposed.length, left.known.length, left.isWhole]).toEqual([110, 120, true]);
  expect(story.sandbox.forge.calls().length).toBeLessThanOrEqual(7);
});

test('a ticket that is done or not to be done stays known; one that is deleted is proposed again', async () => {
  await write(...WRITTEN);
  const chosen = (await find()).proposed.slice(0, 2);
  const go = confirmed(chosen);
  const [first, second] = (await send(go)).items;
  await transition(story, ROBIN, first?.key ?? '', 'Done');
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${second?.key ?? ''}`);
  await story.sandbox.forge.settle();

  const { proposed, known } = await find();

  expect(known).toMatchObject([{ key: first?.key }]);
  expect(proposed.some(({ nodeId }) => nodeId === chosen[1]?.nodeId)).toBe(true);
  const again = await send(go);
  expect(again.items).toMatchObject([{ ok: true, key: first?.key }, { ok: true }]);
  expect(again.items[1]?.key).not.toBe(second?.key);
});

test('who sees the page from its macro finds and imports the same as on the incident', async () => {
  await write(...WRITTEN);
  const onPage = await onMacro(story, { pageId }, 'findPageItems');
  expect(onPage).toEqual({ ok: true, value: await find() });
  if (!onPage.ok) return;

  const made = await onMacro(story, { pageId }, 'importPageItems', confirmed(onPage.value.proposed.slice(0, 1)));

  expect(made).toMatchObject({ ok: true, value: { items: [{ ok: true, notes: [] }] } });
  expect((await panel()).completion.counts.total).toBe(1);
  const refused = await onMacro(story, { accountId: VERA, pageId }, 'findPageItems');
  expect(refused).toMatchObject({ ok: true, value: { known: [{ summary: onPage.value.proposed[0]?.summary }] } });
});
