import { moveIssue } from '../../sandbox/jira/move-issue';
import { DAY, HOUR, passTime } from '../support/pass-time';
import { actionItem, ALEX, ROBIN, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let keys: readonly string[];

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  await story.must(ROBIN, incident, 'createPostmortem', {});
  await story.must(ROBIN, incident, 'setState', { state: 'published' });
  const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
  const { items } = await story.must(ROBIN, incident, 'addActionItems', {
    batchId: 'go-1',
    projectId: projects.find(({ key }) => key === 'OPS')?.id ?? '',
    items: [actionItem({ dueDate: '2026-12-24' }), actionItem({ dueDate: '2027-01-31' })],
  });
  keys = items.map(({ key }) => key ?? '');
  // Nothing that follows is told by an event.
  story.sandbox.forge.setSwitches({ events: 'never' });
});
afterEach(() => story.contracts.expectNoFindings());

const issueOf = (key: string) => {
  const found = story.sandbox.jira.store.issues.find((issue) => issue.key === key);
  if (!found) throw new Error(`There is no issue ${key}.`);
  return found;
};
const [first, second] = [() => keys[0] ?? '', () => keys[1] ?? ''];
async function property(name: string): Promise<unknown> {
  const { body } = await story.rest(ALEX, 'GET', `/rest/api/3/issue/${incident}/properties/${name}`);
  return (body as { value: unknown }).value;
}
const completion = () => property('blameless-postmortem-completion');
const state = async () => ((await property('blameless-postmortem')) as { state: string }).state;
const countsFor = async (who: string) => (await story.must(who, incident, 'viewIncident')).completion.counts;
/** Lets days pass, each with the run of the hour in which it is the incident's turn. */
async function days(count: number): Promise<void> {
  const { clock } = story.sandbox.site;
  const hoursToGo = (24 + (Number(issueOf(incident).id) % 24) - new Date(clock.now()).getUTCHours()) % 24;
  story.sandbox.forge.setSwitches({ schedules: 'skip' });
  await passTime(story.sandbox, hoursToGo * HOUR);
  story.sandbox.forge.setSwitches({ schedules: 'run' });
  for (let n = 0; n < count; n += 1) await passTime(story.sandbox, DAY);
}
/** As when an admin takes everybody's rights away, or archives the project. @returns how it is given back */
function closeProject(key: string, isClosedTo: (holder: { type: string }) => boolean): () => void {
  const project = story.sandbox.jira.store.projects.find((candidate) => candidate.key === key);
  if (!project) throw new Error(`There is no project ${key}.`);
  const before = project.grants;
  project.grants = before.filter(({ holder }) => !isClosedTo(holder));
  return () => {
    project.grants = before;
  };
}
const [everybody, theApp] = [() => true, ({ type }: { type: string }) => type === 'apps'];
const writesTo = (key: string) =>
  story.sandbox.forge
    .calls()
    .filter(
      ({ method, path }) => method === 'PUT' && path.startsWith(`/rest/api/3/issue/${issueOf(key).id}/properties`),
    );

test('a ticket that was deleted and nobody told of leaves the count within a day, and after three is in nobody’s way', async () => {
  await transition(story, ROBIN, second(), 'Done');
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${first()}`);

  await days(1);
  expect(await completion()).toMatchObject({ done: 1, open: 0, openDue: [], nextDue: null });
  // It may be hidden from the app alone, so nothing is said to be whole yet.
  expect([await state(), await countsFor(VERA)]).toEqual([
    'published',
    expect.objectContaining({ total: 1, hidden: 1 }),
  ]);

  await days(4);
  expect(await countsFor(VERA)).toMatchObject({ total: 1, done: 1, hidden: 0 });
  expect(await state()).toBe('complete');
  expect(await story.must(VERA, incident, 'viewContext')).toMatchObject({ completion: { isWhole: true } });
});

test('tickets of a project that is closed to everybody leave the count, and are back when it is opened again', async () => {
  const open = closeProject('OPS', everybody);
  await days(5);
  expect(await completion()).toMatchObject({ done: 0, open: 0, openDue: [] });
  expect(await countsFor(ROBIN)).toMatchObject({ total: 0, hidden: 0 });
  expect(await state()).toBe('published');

  open();
  await days(1);

  expect(await completion()).toMatchObject({ open: 2, openDue: ['2026-12-24', '2027-01-31'] });
  expect(await completion()).not.toHaveProperty('unread');
  expect(await countsFor(ROBIN)).toMatchObject({ total: 2, open: 2, hidden: 0 });
});

test('tickets that are closed to the app alone are seen by whoever may, and the count does not go back and forth', async () => {
  closeProject('OPS', theApp);
  await days(1);
  expect(await completion()).toMatchObject({ open: 0, ticketIds: [issueOf(first()).id, issueOf(second()).id] });
  const counted = await completion();

  story.sandbox.forge.clearCalls();
  for (let n = 0; n < 5; n += 1) {
    const view = await story.must(ROBIN, incident, 'viewIncident');
    expect(view.completion.counts).toMatchObject({ total: 2, open: 2, hidden: 0 });
    // The context panel beside it reads the tickets, too.
    expect(view.countWasBehind).toBe(true);
    await days(1);
  }

  expect(writesTo(incident)).toEqual([]);
  expect(await completion()).toEqual(counted);
});

test('an action item that is added meanwhile does not bring back what the app cannot read', async () => {
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${first()}`);
  await days(1);

  await story.must(ROBIN, incident, 'addActionItems', {
    batchId: 'go-2',
    items: [actionItem({ dueDate: '2027-02-01' })],
  });

  expect(await completion()).toMatchObject({ open: 2, unread: { count: 1 } });
  await days(4);
  expect(await countsFor(ROBIN)).toMatchObject({ total: 2, open: 2, hidden: 0 });
});

test('a link that somebody removes by hand changes nothing: ticket and count name each other', async () => {
  const before = await completion();
  for (const linkId of [...issueOf(incident).linkIds])
    await story.rest(ALEX, 'DELETE', `/rest/api/3/issueLink/${linkId}`);

  await days(2);

  expect(await completion()).toEqual(before);
  expect(await countsFor(ROBIN)).toMatchObject({ total: 2, open: 2, hidden: 0 });
});

test('a ticket that is moved to another project is still counted, under its new key', async () => {
  const { key } = moveIssue(story.sandbox.jira, issueOf(first()).id, 'INC');
  await transition(story, ROBIN, key, 'Done');

  await days(1);

  expect(await completion()).toMatchObject({ done: 1, open: 1, openDue: ['2027-01-31'] });
  const { completion: shown } = await story.must(ROBIN, incident, 'viewIncident');
  expect(shown.items.map((item) => item.key).sort()).toEqual([key, second()].sort());
});
