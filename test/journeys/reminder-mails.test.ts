import type { EscalationTarget } from '../../src/domain/follow-up/escalation';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

const CHECKOUT = 'Checkout answers slowly for about one customer in ten';
const GROUP: EscalationTarget = { kind: 'group', group: { id: 'incident-responders', name: 'Responders' } };

let story: Story;
let key: string;

beforeEach(() => {
  story = startStory();
});
afterEach(() => story.contracts.expectNoFindings());

/** Settings, and an item of Robin's that is due in two days. */
async function begin(channel: 'comment' | 'mail', to: EscalationTarget) {
  await story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      reminders: { daysBefore: [0], everyDays: 7, stopAfterDays: 30, channel },
      escalation: { afterDays: 7, to },
    },
  });
  key = await addItem(story, story.keyOf(CHECKOUT), { dueDate: dayFromNow(story, 2) });
  story.sandbox.forge.setSwitches({ waits: 'skip' });
}
/** @param times how many mails in a row Jira turns away */
const turnAway = (status: number, times: number) =>
  story.sandbox.forge.setFaults([
    { match: { product: 'jira', method: 'POST', path: '/rest/api/3/issue/*/notify' }, fault: 'before', status, times },
  ]);
const mails = () => story.sandbox.jira.store.mails.all().map(({ accountIds, groups }) => [...accountIds, ...groups]);
const comments = () => toldOn(story, key).map(({ to }) => to);

test('a mail names its ticket, and leads there', async () => {
  await begin('mail', { kind: 'project-lead' });

  await letDaysPass(story, 3);

  const [mail] = story.sandbox.jira.store.mails.all();
  expect(mail?.subject).toMatch(new RegExp(`^${key}: This action item of a postmortem is due today`));
  expect(mail?.text).toMatch(new RegExp(`\\n\\n${key}: https?://[^/ ]+/browse/${key}$`));
});

test('a mail that Jira is too busy for is sent when it has time', async () => {
  await begin('mail', { kind: 'project-lead' });
  turnAway(429, 6);

  await letDaysPass(story, 5);

  expect(mails()).toEqual([[ROBIN]]);
  expect(comments()).toEqual([]);
});

test('and so is one to a group', async () => {
  await begin('comment', GROUP);
  await letDaysPass(story, 5);
  turnAway(429, 6);

  await letDaysPass(story, 7);

  expect(mails()).toEqual([['incident-responders']]);
  expect(comments()).toEqual([[ROBIN], [ROBIN]]);
});

test.each([400, 403])('a mail that Jira refuses with %s becomes a comment', async (status) => {
  await begin('mail', { kind: 'project-lead' });
  turnAway(status, 1);

  await letDaysPass(story, 5);

  expect(mails()).toEqual([]);
  expect(comments()).toEqual([[ROBIN]]);
});

test('where a group can be sent no mail, whoever leads the project is told', async () => {
  await begin('comment', GROUP);
  turnAway(400, 1);

  await letDaysPass(story, 14);

  expect(mails()).toEqual([]);
  expect(comments()).toEqual([[ROBIN], [ROBIN, ALEX]]);
  expect(toldOn(story, key)[1]?.text).toContain('Whoever leads is told, too');
});

test('a mail that may have been sent is not sent again', async () => {
  await begin('mail', { kind: 'project-lead' });
  turnAway(503, 1);

  await letDaysPass(story, 5);

  expect([mails(), comments()]).toEqual([[], []]);
});

test('cut off at any call while Jira refuses the mail, one comment stands in', async () => {
  await begin('mail', { kind: 'project-lead' });
  const { sandbox } = story;
  await letDaysPass(story, 1);
  const clean = sandbox.snapshot();
  let calls = 0;
  turnAway(400, 9);
  const stop = sandbox.forge.beforeCall(() => void (calls += 1));
  await letDaysPass(story, 1);
  stop();
  const silent: number[] = [];
  for (let skip = 0; skip < calls; skip += 1) {
    sandbox.restore(clean);
    sandbox.forge.setSwitches({ waits: 'skip' });
    turnAway(400, 9);
    sandbox.forge.addFault({ match: {}, fault: 'after', status: 500, skip, times: 1 });
    await letDaysPass(story, 2);
    if (comments().length === 0) silent.push(skip);
    else expect({ skip, told: comments() }).toEqual({ skip, told: [[ROBIN]] });
  }
  // Cut off right before the mail, nobody can know that it was not sent.
  expect(silent).toHaveLength(1);
});
