import type { EscalationTarget } from '../../src/domain/follow-up/escalation';
import { ALEX, ROBIN, SAM, startStory, type Story } from '../support/story';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

const CHECKOUT = 'Checkout answers slowly for about one customer in ten';
const MONA = '712020:mona-manager';
const NOBODY_LEADS = 'Nobody who leads could be told';

let story: Story;
let incident: string;

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(CHECKOUT);
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${incident}`, { fields: { assignee: null } });
});
afterEach(() => story.contracts.expectNoFindings());

const tell = (to: EscalationTarget, channel: 'comment' | 'mail' = 'comment') =>
  story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      escalation: { afterDays: 7, to },
      reminders: { daysBefore: [0], everyDays: 7, stopAfterDays: 30, channel },
    },
  });
const FIELD: EscalationTarget = { kind: 'field', field: { id: 'assignee', name: 'Assignee' } };
const COMPONENT: EscalationTarget = { kind: 'component-lead' };

function lead(what: 'component' | 'project', accountId: string): void {
  const { components, projects, issues } = story.sandbox.jira.store;
  const projectId = issues.find(({ key }) => key === incident)?.projectId;
  const led =
    what === 'component'
      ? components.find(({ name, projectId: of }) => name === 'checkout' && of === projectId)
      : projects.find(({ id }) => id === projectId);
  if (!led) throw new Error(`There is no ${what}.`);
  Object.assign(led, { leadAccountId: accountId });
}

function leave(accountId: string): void {
  const person = story.sandbox.site.people.get(accountId);
  if (!person) throw new Error(`There is no ${accountId}.`);
  Object.assign(person, { active: false });
}

/** What stands on a ticket of Robin's once it is a week late. */
async function toldWhenLate() {
  const key = await addItem(story, incident, { dueDate: dayFromNow(story, 1) });
  await letDaysPass(story, 10);
  return toldOn(story, key).at(-1);
}

test('the lead of the incident’s component hears of it', async () => {
  await tell(COMPONENT);
  lead('component', SAM);

  expect(await toldWhenLate()).toMatchObject({ to: [ROBIN, SAM] });
});

test('where the component has no lead, whoever leads the project hears of it', async () => {
  await tell(COMPONENT);
  lead('project', MONA);

  expect(await toldWhenLate()).toMatchObject({ to: [ROBIN, MONA] });
});

test('a lead whose account is closed hears nothing, so the next one does', async () => {
  await tell(COMPONENT);
  lead('component', SAM);
  lead('project', MONA);
  leave(SAM);

  expect(await toldWhenLate()).toMatchObject({ to: [ROBIN, MONA] });
});

test('where the chosen field is empty, the lead of the component hears of it', async () => {
  await tell(FIELD);
  lead('component', SAM);

  expect(await toldWhenLate()).toMatchObject({ to: [ROBIN, SAM] });
});

test('where the person in the chosen field has left, whoever leads the project hears of it', async () => {
  await tell(FIELD);
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${incident}`, { fields: { assignee: { accountId: SAM } } });
  lead('project', MONA);
  leave(SAM);

  expect(await toldWhenLate()).toMatchObject({ to: [ROBIN, MONA] });
});

test('where nobody leads, the ticket says so', async () => {
  lead('project', SAM);
  leave(SAM);
  const told = await toldWhenLate();

  expect(told).toMatchObject({ to: [ROBIN] });
  expect(told?.text).toContain(NOBODY_LEADS);
  expect(told?.text).not.toContain('Whoever leads is told');
});

test.each(['comment', 'mail'] as const)(
  'an item without an owner that nobody leads stands on its ticket, by %s',
  async (channel) => {
    await tell({ kind: 'project-lead' }, channel);
    lead('project', SAM);
    leave(SAM);
    const key = await addItem(story, incident, { dueDate: dayFromNow(story, 2) });
    await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: null } });

    await letDaysPass(story, 4);

    const told = toldOn(story, key);
    expect(told.map(({ to }) => to)).toEqual([[]]);
    expect(told[0]?.text).toContain('It has no owner.');
    expect(told[0]?.text).toContain(NOBODY_LEADS);
    expect(story.sandbox.jira.store.mails.all()).toEqual([]);
  },
);
