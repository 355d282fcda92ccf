import type { Settings } from '../../src/domain/settings';
import { ALEX, ROBIN, startStory, transition, type Story } from '../support/story';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

const CHECKOUT = 'Checkout answers slowly for about one customer in ten';
const WEEKLY = { daysBefore: [0], everyDays: 7, stopAfterDays: 30 };

let story: Story;
let incident: string;
let dueDate: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(CHECKOUT);
  dueDate = dayFromNow(story, 2);
});
afterEach(() => story.contracts.expectNoFindings());

const save = (settings: Settings) => story.inSettings(ALEX, 'site', 'saveSettings', { version: 0, settings });
const assign = (key: string, accountId: string | null) =>
  story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: accountId && { accountId } } });
const dayOf = (on: string) => Math.round((Date.parse(on) - Date.parse(dueDate)) / 86_400_000);
/** Days after the due date, and who was told. */
const told = (key: string) => toldOn(story, key).map(({ on, to }) => [dayOf(on), ...to]);

test('opened again when it is long late, an item is told to its owner and to whoever leads', async () => {
  const key = await addItem(story, incident, { dueDate });
  await transition(story, ROBIN, key, 'Done');
  await letDaysPass(story, 13);
  await transition(story, ROBIN, key, 'To Do');

  await letDaysPass(story, 10);

  expect(told(key)).toEqual([
    [12, ROBIN, ALEX],
    [21, ROBIN],
  ]);
});

test('so is a late ticket that is attached', async () => {
  const { body } = await story.rest(ROBIN, 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'OPS' },
      issuetype: { name: 'Task' },
      summary: 'Old one',
      duedate: dueDate,
      assignee: { accountId: ROBIN },
    },
  });
  const { key } = body as { key: string };
  await letDaysPass(story, 12);
  await story.must(ROBIN, incident, 'attachActionItem', { ticket: key, type: 'prevent' });

  await letDaysPass(story, 1);

  expect(told(key)).toEqual([[11, ROBIN, ALEX]]);
});

test('the owner’s weeks are theirs where whoever leads is told between two of them', async () => {
  await save({
    escalation: { afterDays: 5, to: { kind: 'project-lead' } },
    reminders: { ...WEEKLY, channel: 'comment' },
  });
  const key = await addItem(story, incident, { dueDate });

  await letDaysPass(story, 17);

  expect(told(key)).toEqual([
    [0, ROBIN],
    [5, ALEX],
    [7, ROBIN],
    [14, ROBIN],
  ]);
  expect(toldOn(story, key)[1]?.text).toContain('Whoever leads is told: what does it need');
});

test('where owners are told nothing, whoever leads hears of every late item, also of one without an owner', async () => {
  await save({ escalation: { afterDays: 7, to: { kind: 'project-lead' } }, reminders: { ...WEEKLY, channel: 'off' } });
  const [owned, orphan] = [await addItem(story, incident, { dueDate }), await addItem(story, incident, { dueDate })];
  await assign(orphan, null);

  await letDaysPass(story, 40);

  expect(told(owned)).toEqual([[7, ALEX]]);
  expect(told(orphan)).toEqual([[7, ALEX]]);
  expect(toldOn(story, orphan)[0]?.text).toContain('It has no owner.');
});

test('whoever leads and gives a late item an owner is not told of it again', async () => {
  const key = await addItem(story, incident, { dueDate });
  await assign(key, null);
  await letDaysPass(story, 9);
  expect(told(key).at(-1)).toEqual([7, ALEX]);
  await assign(key, ROBIN);

  await letDaysPass(story, 8);

  expect(told(key).slice(-2)).toEqual([
    [7, ALEX],
    [14, ROBIN],
  ]);
});
