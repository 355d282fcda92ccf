import { FOUR_MONTHS, dayNumber, startFourMonths, type FourMonths } from '../support/four-months';
import { DAY, HOUR, MINUTE, passTime } from '../support/pass-time';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';
import { ALEX, ROBIN, SAM, startStory, transition, type Story } from '../support/story';

// Hundreds of days are lived, most of them in the tests that cut them off.
jest.setTimeout(300_000);

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

const LATE =
  'If it cannot be done soon, move the due date and say why, or close it as something that will not be done.';
const LEAD = 'Whoever leads is told, too: what does it need to go on, or should it not be done after all?';
const PRESS =
  'In the panel Postmortem here, press Create postmortem; or, where none is needed, Not required… and say why.';
const ITEM = 'This action item of a postmortem';
const slow = (on: string, days: number, to = 'Robin', more = '') =>
  `${on} slow item, ${to}: ${ITEM} was due on 2027-01-11, ${days} days ago. ${LATE}${more}`;
const TOLD = [
  `2026-11-27 incident, Robin: The postmortem of this incident is due on 2026-11-30, because its severity is Highest.${PRESS}`,
  `2026-12-01 incident, Robin: The postmortem of this incident was due on 2026-11-30, 1 day ago, because its severity is Highest.${PRESS}`,
  `2026-12-15 slow item, Robin: ${ITEM} is due on 2026-12-22, in 7 days.`,
  `2026-12-29 quick item, Sam: ${ITEM} is due on 2027-01-05, in 7 days.`,
  `2027-01-04 slow item, Robin: ${ITEM} is due on 2027-01-11, in 7 days.`,
  `2027-01-09 slow item, Robin: ${ITEM} is due on 2027-01-11, in 2 days.`,
  `2027-01-11 slow item, Robin: ${ITEM} is due today, 2027-01-11.`,
  slow('2027-01-18', 7, 'Robin and Alex', ` ${LEAD}`),
  slow('2027-01-25', 14),
  // Done meanwhile, and opened again: the step of that week is made up for, then each week has one.
  slow('2027-02-11', 31),
  slow('2027-02-18', 38),
  slow('2027-02-25', 45),
  slow('2027-03-04', 52),
  slow('2027-03-11', 59),
  slow('2027-03-18', 66),
];
const STATES = [
  '2026-11-24 none by anybody',
  '2026-12-03 draft by app',
  '2026-12-05 published by person',
  '2027-01-28 complete by app',
  '2027-02-11 published by app',
];

describe('120 days: resolved, begun late, two items, one moved, late, told to whoever leads, done, opened again', () => {
  let life: FourMonths;
  beforeEach(async () => {
    life = await startFourMonths();
  });
  afterEach(() => life.story.contracts.expectNoFindings());
  const switchTo = (schedules: 'run' | 'twice' | 'skip') => life.story.sandbox.forge.setSwitches({ schedules });

  test('everybody hears what is theirs, on its day, and the postmortem is complete and open again by itself', async () => {
    await life.live(FOUR_MONTHS);

    expect(life.told()).toEqual(TOLD);
    expect(life.states).toEqual(STATES);
  });

  test('when the schedule runs twice each day, it is the same', async () => {
    switchTo('twice');

    await life.live(FOUR_MONTHS);

    expect(life.told()).toEqual(TOLD);
    expect(life.states).toEqual(STATES);
  });

  test('when it is skipped for two days, what these had to say is said on the third, and all else is the same', async () => {
    await life.live(dayNumber('2027-01-03'));
    switchTo('skip');
    await life.live(2);
    switchTo('run');

    await life.live(FOUR_MONTHS - dayNumber('2027-01-05'));

    const madeUp = `2027-01-06 slow item, Robin: ${ITEM} is due on 2027-01-11, in 5 days.`;
    expect(life.told()).toEqual(TOLD.map((line) => (line.startsWith('2027-01-04') ? madeUp : line)));
    expect(life.states).toEqual(STATES);
  });

  test('cut off after any call of any day on which something new is told, it is the same', async () => {
    const { sandbox } = life.story;
    let cases = 0;
    for (const [index, line] of TOLD.entries()) {
      // The weeks after the second one differ in their numbers alone.
      if (TOLD.slice(0, index).some((earlier) => wordsOf(earlier) === wordsOf(line))) continue;
      await life.live(dayNumber(line.slice(0, 10)) - 1 - dayNumber(sandbox.site.clock.iso().slice(0, 10)));
      const before = sandbox.snapshot();
      const calls = await callsOf(sandbox, () => life.live(1));
      const after = sandbox.snapshot();
      expect(life.told()).toEqual(TOLD.slice(0, index + 1));
      for (let skip = 0; skip < calls; skip += 1) {
        sandbox.restore(before);
        sandbox.forge.clearCalls();
        sandbox.forge.setSwitches({ waits: 'skip' });
        sandbox.forge.setFaults([{ match: {}, fault: 'after', status: 500, skip, times: 1 }]);
        await life.live(1);
        sandbox.forge.setFaults([]);
        // The platform tries again what failed.
        await passTime(sandbox, 10 * MINUTE);
        expect({ line, skip, told: life.told() }).toEqual({ line, skip, told: TOLD.slice(0, index + 1) });
        cases += 1;
      }
      sandbox.restore(after);
    }
    expect(cases).toBeGreaterThan(200);
  });
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
      subject: `${key}: This action item of a postmortem is due on ${dueDate}, in 2 days.`,
    },
    {
      accountIds: [ROBIN],
      groups: ['incident-responders'],
      subject: `${key}: This action item of a postmortem was due on ${dueDate}, 7 days ago.`,
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

// Three days ahead, so that the first reminder is still to be made up for where the cut-off run comes again after midnight.
test('cut off at any call, before or after it took effect, everybody is told exactly once', async () => {
  const key = await add({ dueDate: inDays(3) });
  const { sandbox } = story;
  const clean = sandbox.snapshot();
  const calls = await callsOf(sandbox, () => days(1));
  expect(calls).toBeGreaterThan(8);
  for (const fault of ['before', 'after'] as const)
    for (let skip = 0; skip < calls; skip += 1) {
      sandbox.restore(clean);
      sandbox.forge.setSwitches({ waits: 'skip' });
      sandbox.forge.setFaults([{ match: {}, fault, status: 500, skip, times: 1 }]);
      await days(1);
      sandbox.forge.setFaults([]);
      // The next day makes up for what the platform did not try again.
      await passTime(sandbox, HOUR);
      await days(2);
      const told = toldOf(key).map(({ text }) => text);
      expect({ skip, fault, told: told.length, different: new Set(told).size }).toEqual({
        skip,
        fault,
        told: 2,
        different: 2,
      });
    }
});

const wordsOf = (line: string) => line.replace(/\d+/g, '');

/** What the app asks of products, storage and queues meanwhile. */
async function callsOf({ forge }: Story['sandbox'], run: () => Promise<void>): Promise<number> {
  let calls = 0;
  const stop = forge.beforeCall(() => void (calls += 1));
  await run();
  stop();
  return calls;
}
