import type { Settings } from '../../src/domain/settings';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';
import { addItem, dayFromNow, letDaysPass, toldOn } from '../support/told';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const HOME = 'Checkout answers slowly for about one customer in ten';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

const save = (settings: Settings) =>
  story.inSettings(ALEX, { project: 'INC' }, 'saveSettings', { version: 0, settings });
const leadOf = (projectKey: string) =>
  story.sandbox.jira.store.projects.find(({ key }) => key === projectKey)?.leadAccountId ?? '';
const GROUP = { id: 'incident-responders', name: 'incident-responders' };
const toGroup: Settings = { escalation: { afterDays: 7, to: { kind: 'group', group: GROUP } } };
const mails = () => story.sandbox.jira.store.mails.all();
/** A group that has no members left is gone in the sandbox. */
function deleteGroup(name: string): void {
  for (const person of story.sandbox.site.people.all()) person.groups = person.groups.filter((group) => group !== name);
}
const unfit = async () => {
  const seen = await story.inSettings(ALEX, { project: 'INC' }, 'viewSettings');
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value.unfit.map(({ kind, name }) => `${kind} ${name}`);
};

test('where the group that hears of what is late is deleted, whoever leads the project hears of it', async () => {
  await save(toGroup);
  const late = await addItem(story, incident, { dueDate: dayFromNow(story, 1) });
  deleteGroup(GROUP.name);

  await letDaysPass(story, 10);

  expect(mails()).toEqual([]);
  expect(toldOn(story, late).at(-1)).toMatchObject({ to: [ROBIN, leadOf('INC')] });
  expect(await unfit()).toEqual([`group ${GROUP.name}`]);
  expect(story.logs).toEqual([]);
});

test('a group is found by its id, whatever it is called by now', async () => {
  await save({ escalation: { afterDays: 7, to: { kind: 'group', group: { ...GROUP, name: 'on-call' } } } });
  await addItem(story, incident, { dueDate: dayFromNow(story, 1) });

  await letDaysPass(story, 10);

  expect(mails().map(({ groups }) => groups)).toEqual([[GROUP.id]]);
});

test('where the field that names who hears of it is deleted, whoever leads the project hears of it', async () => {
  await save({
    escalation: { afterDays: 7, to: { kind: 'field', field: { id: 'customfield_98765', name: 'Duty manager' } } },
  });
  const late = await addItem(story, incident, { dueDate: dayFromNow(story, 1) });

  await letDaysPass(story, 10);

  expect(toldOn(story, late).at(-1)).toMatchObject({ to: [ROBIN, leadOf('INC')] });
});

test('a field that is there is asked as before', async () => {
  await save({ escalation: { afterDays: 7, to: { kind: 'field', field: { id: 'assignee', name: 'Assignee' } } } });
  await story.rest(ALEX, 'PUT', `/rest/api/3/issue/${incident}`, { fields: { assignee: { accountId: ALEX } } });
  const late = await addItem(story, incident, { dueDate: dayFromNow(story, 1) });

  await letDaysPass(story, 10);

  expect(toldOn(story, late).at(-1)).toMatchObject({ to: [ROBIN, ALEX] });
});

test('where the digest issue is deleted no digest is written, and nothing is tried over and over', async () => {
  const home = story.sandbox.jira.store.issues.find(({ summary }) => summary === HOME);
  await save({ digest: { id: home?.id ?? '', name: home?.key ?? '' } });
  await addItem(story, incident, { dueDate: dayFromNow(story, 60) });
  await letDaysPass(story, 1);
  expect(toldOn(story, home?.key ?? '')).toHaveLength(1);
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${home?.key ?? ''}`);

  await letDaysPass(story, 15);

  const queued = story.sandbox.forge.deliveries().filter(({ kind }) => kind === 'queue');
  expect(queued.filter(({ attempts, outcome }) => attempts > 1 || outcome !== 'delivered')).toEqual([]);
  expect(story.logs).toEqual([]);
  expect(await unfit()).toEqual([`digest issue ${home?.key ?? ''}`]);
});

test('a digest issue that the app may not comment on is tried once a day', async () => {
  const home = story.sandbox.jira.store.issues.find(({ summary }) => summary === HOME);
  await save({ digest: { id: home?.id ?? '', name: home?.key ?? '' } });
  const project = story.sandbox.jira.store.projects.find(({ key }) => key === 'INC');
  for (const { holder, permissions } of project?.grants ?? [])
    if (holder.type === 'apps') permissions.splice(permissions.indexOf('ADD_COMMENTS'), 1);

  await letDaysPass(story, 3);

  const queued = story.sandbox.forge.deliveries().filter(({ kind }) => kind === 'queue');
  expect(queued.filter(({ attempts }) => attempts > 1)).toEqual([]);
  expect(story.logs).toHaveLength(3);
});
