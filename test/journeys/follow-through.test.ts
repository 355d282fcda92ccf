import type { Document } from '../../src/document/adf';
import { nodesOf } from '../support/document-text';
import { DAY, HOUR, passTime } from '../support/pass-time';
import { actionItem, ALEX, ROBIN, SAM, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const today = () => story.sandbox.site.clock.iso().slice(0, 10);
const inDays = (days: number) => new Date(story.sandbox.site.clock.now() + days * DAY).toISOString().slice(0, 10);

async function addItem(over: Parameters<typeof actionItem>[0] = {}): Promise<string> {
  const { items } = await story.must(ROBIN, incident, 'addActionItems', {
    batchId: crypto.randomUUID(),
    items: [actionItem(over)],
  });
  const key = items[0]?.key;
  if (!key) throw new Error(items[0]?.error ?? 'No ticket was made.');
  return key;
}

type Told = { readonly on: string; readonly to: readonly string[]; readonly text: string };

/** What the app wrote under a ticket: when, whom it mentions, and its words. */
function toldOn(key: string): readonly Told[] {
  const issue = story.sandbox.jira.store.issues.find((candidate) => candidate.key === key);
  return (issue?.comments ?? [])
    .filter(({ authorId }) => authorId === story.sandbox.site.appAccountId)
    .map(({ created, body, properties }) => {
      // In a service project the customer would get it by mail.
      expect(properties).toContainEqual({ key: 'sd.public.comment', value: { internal: true } });
      const inline = nodesOf(body as Document);
      return {
        on: new Date(created).toISOString().slice(0, 10),
        to: inline.flatMap(({ type, attrs }) => (type === 'mention' ? [String(attrs?.['id'])] : [])),
        text: inline
          .map(({ text }) => text ?? '')
          .join('')
          .trim(),
      };
    });
}

/** Lets days pass, each with its run of the schedule. */
async function days(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await passTime(story.sandbox, DAY);
}

/** Days after the due date on which something was told. */
const offsetsOf = (key: string, dueDate: string): readonly number[] =>
  toldOn(key).map(({ on }) => Math.round((Date.parse(on) - Date.parse(dueDate)) / DAY));

const EXPECTED = [-7, -2, 0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84];

test('120 days of an item that nobody closes: the owner is told before, on and after the day, the lead once', async () => {
  const dueDate = inDays(20);
  const key = await addItem({ dueDate });

  await days(120);

  expect(offsetsOf(key, dueDate)).toEqual(EXPECTED);
  const told = toldOn(key);
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
  const key = await addItem({ dueDate });

  await days(120);

  expect(offsetsOf(key, dueDate)).toEqual(EXPECTED);
});

test('when it is skipped for two days, the step of those days comes on the third, and nothing is told twice', async () => {
  const dueDate = inDays(20);
  const key = await addItem({ dueDate });
  await days(12);
  story.sandbox.forge.setSwitches({ schedules: 'skip' });
  await days(2);
  story.sandbox.forge.setSwitches({ schedules: 'run' });

  await days(106);

  expect(offsetsOf(key, dueDate)).toEqual([-5, ...EXPECTED.slice(1)]);
});

test('the incident being closed ends nothing; done and will-not-do do, and a reopened item goes on', async () => {
  const dueDate = inDays(3);
  const [done, dropped] = [await addItem({ dueDate }), await addItem({ dueDate })];
  await transition(story, ROBIN, done, 'Done');
  await transition(story, ROBIN, dropped, "Won't do");

  await days(12);
  expect([toldOn(done), toldOn(dropped)]).toEqual([[], []]);

  await transition(story, ROBIN, done, 'To Do');
  await days(10);
  // The step of a week is made up for, and the next one waits until a week has passed since.
  expect(offsetsOf(done, dueDate)).toEqual([10, 17]);
});

test('a due date that is moved on the ticket is followed', async () => {
  const key = await addItem({ dueDate: inDays(5) });
  await days(4);
  expect(toldOn(key)).toHaveLength(1);
  const moved = inDays(30);
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: moved } });

  await days(40);

  expect(offsetsOf(key, moved).slice(1)).toEqual([-7, -2, 0, 7]);
});

test('an item without an owner, or whose owner has left, is the lead’s to hear of', async () => {
  const dueDate = inDays(4);
  const [orphan, left] = [await addItem({ dueDate }), await addItem({ dueDate, ownerAccountId: SAM })];
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${orphan}`, { fields: { assignee: null } });
  const sam = story.sandbox.site.people.get(SAM);
  if (sam) Object.assign(sam, { active: false });

  await days(5);

  for (const [key, words] of [
    [orphan, 'It has no owner.'],
    [left, 'is not active any more'],
  ] as const) {
    expect(offsetsOf(key, dueDate)).toEqual([-2, 0]);
    expect(toldOn(key).every(({ to, text }) => to.join() === ALEX && text.includes(words))).toBe(true);
  }
});

test('a ticket whose marker nobody confirms is left alone', async () => {
  const key = await addItem({ dueDate: inDays(2) });
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

  expect(toldOn(key)).not.toEqual([]);
  expect(toldOn(stranger)).toEqual([]);
});

test('by mail where settings say so, with no comment; and a group hears of what is late by mail', async () => {
  await story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      reminders: { daysBefore: [2], everyDays: 7, stopAfterDays: 30, channel: 'mail' },
      escalation: { afterDays: 7, to: { kind: 'group', group: { id: 'g-1', name: 'incident-responders' } } },
    },
  });
  const dueDate = inDays(5);
  const key = await addItem({ dueDate });

  await days(14);

  expect(toldOn(key)).toEqual([]);
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
  const key = await addItem({ dueDate: inDays(3) });

  await days(20);

  expect([toldOn(key), story.sandbox.jira.store.mails.all()]).toEqual([[], []]);
});

test('cut off at any call, before or after it took effect, everybody is told exactly once', async () => {
  const calls = await callsOfOneDay();
  expect(calls.length).toBeGreaterThan(8);
  for (const fault of ['before', 'after'] as const)
    for (let skip = 0; skip < calls.length; skip += 1) {
      story = startStory();
      incident = story.keyOf(INGRESS);
      const dueDate = inDays(2);
      const key = await addItem({ dueDate });
      story.sandbox.forge.addFault({ match: {}, fault, status: 500, skip, times: 1 });
      await days(1);
      story.sandbox.forge.setFaults([]);
      // The next day makes up for what the platform did not try again.
      await passTime(story.sandbox, HOUR);
      await days(2);
      const told = toldOn(key).map(({ text }) => text);
      expect({ skip, fault, call: calls[skip], twice: told.length - new Set(told).size }).toMatchObject({ twice: 0 });
      expect({ skip, fault, call: calls[skip], told: told.length }).toMatchObject({ told: 2 });
    }
});

/** What the app asks of products, storage and queues on a day with one reminder. */
async function callsOfOneDay(): Promise<readonly string[]> {
  const calls: string[] = [];
  await addItem({ dueDate: inDays(2) });
  const stop = story.sandbox.forge.beforeCall(
    ({ product, method, path }) => void calls.push(`${product} ${method} ${path}`),
  );
  await days(1);
  stop();
  expect(today()).not.toBe('');
  return calls;
}
