import { DAY, HOUR, passTime } from '../support/pass-time';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';
import { ALEX, ROBIN, SAM, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const inDays = (count: number) => dayFromNow(story, count);
const add = (over: Parameters<typeof addItem>[2]) => addItem(story, incident, over);
const toldOf = (key: string) => toldOn(story, key);
const days = (count: number) => letDaysPass(story, count);

/** Days after the due date on which something was told. */
const offsetsOf = (key: string, dueDate: string): readonly number[] =>
  toldOf(key).map(({ on }) => Math.round((Date.parse(on) - Date.parse(dueDate)) / DAY));

const EXPECTED = [-7, -2, 0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84];

test('120 days of an item that nobody closes: the owner is told before, on and after the day, the lead once', async () => {
  const dueDate = inDays(20);
  const key = await add({ dueDate });

  await days(120);

  expect(offsetsOf(key, dueDate)).toEqual(EXPECTED);
  const told = toldOf(key);
  expect(told[0]).toMatchObject({
    to: [ROBIN],
    text: `This action item of a postmortem is due on ${dueDate}, in 7 days.`,
  });
  expect(told[2]?.text).toBe(`This action item of a postmortem is due today, ${dueDate}.`);
  expect(told[3]).toMatchObject({
    to: [ROBIN, ALEX],
    text: expect.stringContaining('7 days ago') as string,
  });
  expect(told.filter(({ to }) => to.includes(ALEX))).toHaveLength(1);
});

test('when the schedule runs twice, the comments are the same', async () => {
  story.sandbox.forge.setSwitches({ schedules: 'twice' });
  const dueDate = inDays(20);
  const key = await add({ dueDate });

  await days(120);

  expect(offsetsOf(key, dueDate)).toEqual(EXPECTED);
});

test('when it is skipped for two days, the step of those days comes on the third, and nothing is told twice', async () => {
  const dueDate = inDays(20);
  const key = await add({ dueDate });
  await days(12);
  story.sandbox.forge.setSwitches({ schedules: 'skip' });
  await days(2);
  story.sandbox.forge.setSwitches({ schedules: 'run' });

  await days(106);

  expect(offsetsOf(key, dueDate)).toEqual([-5, ...EXPECTED.slice(1)]);
});

test('the incident being closed ends nothing; done and will-not-do do, and a reopened item goes on', async () => {
  const dueDate = inDays(3);
  const [done, dropped] = [await add({ dueDate }), await add({ dueDate })];
  await transition(story, ROBIN, done, 'Done');
  await transition(story, ROBIN, dropped, "Won't do");

  await days(12);
  expect([toldOf(done), toldOf(dropped)]).toEqual([[], []]);

  await transition(story, ROBIN, done, 'To Do');
  await days(10);
  // The step of a week is made up for, and the next one waits until a week has passed since.
  expect(offsetsOf(done, dueDate)).toEqual([10, 17]);
});

test('a due date that is moved on the ticket is followed', async () => {
  const key = await add({ dueDate: inDays(5) });
  await days(4);
  expect(toldOf(key)).toHaveLength(1);
  const moved = inDays(30);
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: moved } });

  await days(40);

  expect(offsetsOf(key, moved).slice(1)).toEqual([-7, -2, 0, 7]);
});

test('an item without an owner, or whose owner has left, is the lead’s to hear of', async () => {
  const dueDate = inDays(4);
  const [orphan, left] = [await add({ dueDate }), await add({ dueDate, ownerAccountId: SAM })];
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${orphan}`, { fields: { assignee: null } });
  const sam = story.sandbox.site.people.get(SAM);
  if (sam) Object.assign(sam, { active: false });

  await days(5);

  for (const [key, words] of [
    [orphan, 'It has no owner.'],
    [left, 'is not active any more'],
  ] as const) {
    expect(offsetsOf(key, dueDate)).toEqual([-2, 0]);
    expect(toldOf(key).every(({ to, text }) => to.join() === ALEX && text.includes(words))).toBe(true);
  }
});

test('a ticket whose marker nobody confirms is left alone', async () => {
  const key = await add({ dueDate: inDays(2) });
  const stranger = story.keyOf('Watch end dates of the ADFS certificates');
  const { body } = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${key}/properties/blameless-postmortem-action`);
  await story.rest(
    ROBIN,
    'PUT',
    `/rest/api/3/issue/${stranger}/properties/blameless-postmortem-action`,
    (body as { value: unknown }).value,
  );
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${stranger}`, { fields: { duedate: inDays(2) } });

  await days(4);

  expect(toldOf(key)).not.toEqual([]);
  expect(toldOf(stranger)).toEqual([]);
});

test('by mail where settings say so, with no comment; and a group hears of what is late by mail', async () => {
  await story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      reminders: { daysBefore: [2], everyDays: 7, stopAfterDays: 30, channel: 'mail' },
      escalation: {
        afterDays: 7,
        to: { kind: 'group', group: { id: 'incident-responders', name: 'Responders, as they were called' } },
      },
    },
  });
  const dueDate = inDays(5);
  const key = await add({ dueDate });

  await days(14);

  expect(toldOf(key)).toEqual([]);
  const mails = story.sandbox.jira.store.mails.all();
  expect(mails.map(({ accountIds, groups, subject }) => ({ accountIds, groups, subject }))).toEqual([
    {
      accountIds: [ROBIN],
      groups: [],
      subject: `This action item of a postmortem is due on ${dueDate}, in 2 days.`,
    },
    {
      accountIds: [ROBIN],
      groups: ['incident-responders'],
      subject: `This action item of a postmortem was due on ${dueDate}, 7 days ago.`,
    },
  ]);
});

test('nobody is told where reminders are off and nobody is to hear of what is late', async () => {
  await story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      reminders: { daysBefore: [2], everyDays: 7, stopAfterDays: 30, channel: 'off' },
      escalation: { afterDays: null, to: { kind: 'project-lead' } },
    },
  });
  const key = await add({ dueDate: inDays(3) });

  await days(20);

  expect([toldOf(key), story.sandbox.jira.store.mails.all()]).toEqual([[], []]);
});

test('cut off at any call, before or after it took effect, everybody is told exactly once', async () => {
  const calls = await callsOfOneDay();
  expect(calls.length).toBeGreaterThan(8);
  for (const fault of ['before', 'after'] as const)
    for (let skip = 0; skip < calls.length; skip += 1) {
      story = startStory();
      incident = story.keyOf(INGRESS);
      const dueDate = inDays(2);
      const key = await add({ dueDate });
      story.sandbox.forge.addFault({ match: {}, fault, status: 500, skip, times: 1 });
      await days(1);
      story.sandbox.forge.setFaults([]);
      // The next day makes up for what the platform did not try again.
      await passTime(story.sandbox, HOUR);
      await days(2);
      const told = toldOf(key).map(({ text }) => text);
      expect({ skip, fault, call: calls[skip], twice: told.length - new Set(told).size }).toMatchObject({ twice: 0 });
      expect({ skip, fault, call: calls[skip], told: told.length }).toMatchObject({ told: 2 });
    }
});

/** What the app asks of products, storage and queues on a day with one reminder. */
async function callsOfOneDay(): Promise<readonly string[]> {
  const calls: string[] = [];
  await add({ dueDate: inDays(2) });
  const stop = story.sandbox.forge.beforeCall(
    ({ product, method, path }) => void calls.push(`${product} ${method} ${path}`),
  );
  await days(1);
  stop();
  return calls;
}
