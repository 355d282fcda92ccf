import type { Settings } from '../../src/domain/settings';
import { MINUTE, passTime } from '../support/pass-time';
import { ALEX, NOAH, ROBIN, startStory, transition, type Story } from '../support/story';
import { letDaysPass, toldOn } from '../support/told';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;

/** A Monday morning; the app is in use in INC since a day before. */
async function start(world: 'quiet' | 'busy' = 'quiet', project = 'INC'): Promise<void> {
  story = startStory(world);
  story.sandbox.site.clock.set(Date.parse('2026-11-22T07:00:00Z'));
  const used = story.sandbox.jira.store.issues.find(
    ({ key, summary }) => key.startsWith(`${project}-`) && (project !== 'INC' || summary === INGRESS),
  );
  await story.must(ALEX, used?.key ?? '', 'setNotRequired', { reason: 'It was practice.' });
  await letDaysPass(story, 1);
}
beforeEach(() => start());
afterEach(() => story.contracts.expectNoFindings());

type Made = { readonly project?: string; readonly type?: string; readonly priority?: string; readonly owner?: string };

/** Makes an incident and resolves it. @returns its key */
async function resolved({
  project = 'INC',
  type = 'Incident',
  priority = 'Highest',
  owner = ROBIN,
}: Made = {}): Promise<string> {
  const { status, body } = await story.rest(ALEX, 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: project },
      issuetype: { name: type },
      summary: 'Nobody can sign in',
      priority: { name: priority },
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const { key } = body as { key: string };
  if (owner !== '') {
    const assigned = await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { assignee: { accountId: owner } },
    });
    if (assigned.status !== 204) throw new Error(JSON.stringify(assigned.body));
  }
  const ended = project === 'DESK' ? 'Completed' : type === 'Incident' ? 'Resolved' : 'Done';
  await transition(story, ALEX, key, ended);
  return key;
}
const saveSettings = (settings: Settings) =>
  story.inSettings(ALEX, { project: 'INC' }, 'saveSettings', { version: 0, settings });
const days = (count: number) => letDaysPass(story, count);
const datesOn = (key: string) => toldOn(story, key).map(({ on }) => on);
const PRESS =
  'In the panel Postmortem here, press Create postmortem; or, where none is needed, Not required… and say why.';
const DAYS = ['2026-11-27', '2026-12-01', '2026-12-07'];

test('30 days of an incident whose postmortem nobody begins: its assignee is told before, after, and when it is flagged', async () => {
  const key = await resolved();

  await days(30);

  const rule = 'because its severity is Highest.';
  expect(toldOn(story, key)).toEqual([
    { on: DAYS[0], to: [ROBIN], text: `The postmortem of this incident is due on 2026-11-30, ${rule}${PRESS}` },
    {
      on: DAYS[1],
      to: [ROBIN],
      text: `The postmortem of this incident was due on 2026-11-30, 1 day ago, ${rule}${PRESS}`,
    },
    {
      on: DAYS[2],
      to: [ROBIN],
      text: `The postmortem of this incident was due on 2026-11-30, 7 days ago, ${rule}${PRESS}`,
    },
  ]);
});

test('the day that it says is the one on the panel', async () => {
  const key = await resolved();

  expect((await story.must(ROBIN, key, 'viewIncident')).reviewDue).toMatchObject({
    dueOn: '2026-11-30',
    because: 'its severity is Highest',
  });
});

test('when the schedule runs twice, the comments are the same', async () => {
  const key = await resolved();
  story.sandbox.forge.setSwitches({ schedules: 'twice', queue: 'twice' });

  await days(30);

  expect(datesOn(key)).toEqual(DAYS);
});

test('when it is skipped for two days, the step of those days comes on the third', async () => {
  const key = await resolved();
  await days(3);
  story.sandbox.forge.setSwitches({ schedules: 'skip' });
  await days(2);
  story.sandbox.forge.setSwitches({ schedules: 'run' });

  await days(25);

  expect(datesOn(key)).toEqual(['2026-11-29', ...DAYS.slice(1)]);
});

test('without an assignee, or with one whose account is not active, whoever leads the project is told', async () => {
  const [orphan, left] = [await resolved({ owner: '' }), await resolved({ owner: NOAH })];
  const noah = story.sandbox.site.people.get(NOAH);
  if (noah) Object.assign(noah, { active: false });

  await days(5);

  expect([...toldOn(story, orphan), ...toldOn(story, left)].map(({ to }) => to)).toEqual([[ALEX], [ALEX]]);
});

test('where nobody leads either, it stands on the incident', async () => {
  const key = await resolved({ owner: '' });
  const alex = story.sandbox.site.people.get(ALEX);
  if (alex) Object.assign(alex, { active: false });

  await days(10);

  const [first] = toldOn(story, key);
  expect(first).toMatchObject({ on: DAYS[0], to: [] });
  expect(first?.text).toContain('It has no assignee, and its project no lead, with an open account.');
});

test('once it is begun, or none is required, or the incident goes on, nobody is told any more', async () => {
  const [begun, dropped, reopened, done] = [await resolved(), await resolved(), await resolved(), await resolved()];
  await story.must(ROBIN, done, 'createPostmortem', {});
  await days(5);
  await story.must(ROBIN, begun, 'createPostmortem', {});
  await story.must(ROBIN, dropped, 'setNotRequired', { reason: 'The same as last week.' });
  await transition(story, ROBIN, reopened, 'In Progress');

  await days(25);

  expect([begun, dropped, reopened].map(datesOn)).toEqual([[DAYS[0]], [DAYS[0]], [DAYS[0]]]);
  expect(datesOn(done)).toEqual([]);
});

test('an incident that is reopened and resolved again has days of its own', async () => {
  const key = await resolved();
  await days(5);
  await transition(story, ROBIN, key, 'In Progress');
  await days(2);
  await transition(story, ROBIN, key, 'Resolved');

  await days(9);

  expect(datesOn(key)).toEqual([DAYS[0], '2026-12-04', '2026-12-08']);
});

test('nobody is told of what is not severe, is no incident, was cancelled or goes on', async () => {
  const mild = await resolved({ priority: 'Low' });
  const cancelled = await resolved();
  await transition(story, ALEX, cancelled, 'Cancelled');
  const task = await resolved({ type: 'Task' });
  const open = await resolved();
  await transition(story, ALEX, open, 'Open');

  await days(30);

  expect([mild, cancelled, task, open].flatMap(datesOn)).toEqual([]);
});

test('nobody is told of what was closed as Won’t Do, although its status is that of resolved ones', async () => {
  const key = await resolved();
  const { jira } = story.sandbox;
  const wontDo = jira.store.resolutions.find(({ name }) => name === "Won't Do");
  const issue = jira.store.issues.find((one) => one.key === key);
  if (!issue || !wontDo) throw new Error('The site has no such resolution.');
  issue.resolutionId = wontDo.id;
  expect(await story.must(ROBIN, key, 'viewIncident')).toMatchObject({
    incident: { resolved: false },
    reviewDue: null,
  });

  await days(9);

  expect(datesOn(key)).toEqual([]);
});

test('nobody is told of an incident that was resolved before the app was used there', async () => {
  story = startStory();
  story.sandbox.site.clock.set(Date.parse('2026-11-23T07:00:00Z'));
  const old = await resolved();
  await days(2);
  expect(datesOn(old)).toEqual([]);
  await story.must(ROBIN, story.keyOf(INGRESS), 'createPostmortem', {});

  await days(28);

  expect(datesOn(old)).toEqual([]);
});

test('a project that has settings uses the app; one that has neither them nor a postmortem is left alone', async () => {
  story = startStory();
  story.sandbox.site.clock.set(Date.parse('2026-11-23T07:00:00Z'));
  const left = await resolved();
  await days(6);
  expect(datesOn(left)).toEqual([]);
  await saveSettings({ dueDays: { 1: 14, 2: 30, 3: 60, 4: 60, count: 'calendar' } });
  await days(1);
  const told = await resolved();

  await days(7);

  expect([datesOn(left), datesOn(told)]).toEqual([[], ['2026-12-04']]);
});

test('nobody is told where reminders are off', async () => {
  await saveSettings({ reminders: { daysBefore: [2], everyDays: 7, stopAfterDays: 30, channel: 'off' } });
  const key = await resolved();

  await days(30);

  expect(datesOn(key)).toEqual([]);
});

test('the rules, the calendar and the days are those of the project', async () => {
  await saveSettings({
    review: {
      severities: [],
      minutes: null,
      labels: ['security'],
      nearMiss: false,
      dueAfterWorkingDays: 3,
      flagAfterDays: 10,
    },
    calendar: { workingDays: [1, 2, 3, 4], holidays: ['2026-11-26'], timeZone: 'Europe/Copenhagen' },
  });
  const key = await resolved({ priority: 'Low' });
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['security'] } });

  await days(30);

  const told = toldOn(story, key);
  // Tuesday, Wednesday; Thursday is a holiday and Friday no working day there: due on Monday.
  expect(told.map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-01', '2026-12-03']);
  expect(told[0]?.text).toContain('is due on 2026-11-30, because it has the label security.');
});

test('where the status that settings call resolved is gone, an incident is resolved as usual', async () => {
  await saveSettings({
    statuses: { acknowledged: [], mitigated: [], resolved: [{ id: '98765', name: 'Fixed' }], cancelled: [] },
  });
  const key = await resolved();

  await days(5);

  expect(datesOn(key)).toEqual([DAYS[0]]);
});

test('in a service project the comment is internal', async () => {
  await start('busy', 'DESK');
  const key = await resolved({ project: 'DESK', owner: '' });

  await days(9);

  expect(datesOn(key)).toEqual(DAYS.slice(0, 2));
});

test('cut off at any call, before or after it took effect, everybody is told exactly once', async () => {
  const key = await resolved();
  await days(3);
  const clean = story.sandbox.snapshot();
  let calls = 0;
  const stop = story.sandbox.forge.beforeCall(() => void (calls += 1));
  await days(1);
  stop();
  expect(datesOn(key)).toEqual([DAYS[0]]);
  expect(calls).toBeGreaterThan(12);
  for (const fault of ['before', 'after'] as const)
    for (let skip = 0; skip < calls; skip += 1) {
      story.sandbox.restore(clean);
      story.sandbox.forge.setSwitches({ waits: 'skip' });
      story.sandbox.forge.addFault({ match: {}, fault, status: 500, skip, times: 1 });
      await days(1);
      story.sandbox.forge.setFaults([]);
      await passTime(story.sandbox, 10 * MINUTE);
      await days(1);
      expect({ skip, fault, told: datesOn(key).length }).toEqual({ skip, fault, told: 1 });
    }
});
