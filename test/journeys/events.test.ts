import { MINUTE, passTime } from '../support/pass-time';
import { actionItem, ALEX, ROBIN, startStory, transition, VERA, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let keys: readonly string[];

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  await story.must(ROBIN, incident, 'createPostmortem', {});
  const items = [actionItem(), actionItem({ dueDate: '2098-01-31', summary: 'Write a test suite for ingress' })];
  const added = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });
  keys = added.items.map(({ key }) => key ?? '');
  await story.sandbox.forge.settle();
  story.sandbox.forge.clearCalls();
});
afterEach(() => story.contracts.expectNoFindings());

async function completion() {
  const path = `/rest/api/3/issue/${incident}/properties/blameless-postmortem-completion`;
  return ((await story.rest(ALEX, 'GET', path)).body as { value: unknown }).value;
}

test('a ticket that moves is counted on its incident, without anybody looking', async () => {
  expect(await completion()).toMatchObject({ done: 0, open: 2, nextDue: '2098-01-31' });

  await transition(story, ROBIN, keys[1] ?? '', 'Done');
  await story.sandbox.forge.settle();
  expect(await completion()).toMatchObject({ done: 1, open: 1, nextDue: '2099-01-31' });

  await transition(story, ROBIN, keys[1] ?? '', "Won't do");
  await story.sandbox.forge.settle();
  expect(await completion()).toMatchObject({ done: 0, open: 1, wontDo: 1 });
});

test('a due date that moves is followed', async () => {
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${keys[1] ?? ''}`, { fields: { duedate: '2097-05-05' } });
  await story.sandbox.forge.settle();

  expect(await completion()).toMatchObject({ nextDue: '2097-05-05' });
});

test('a deleted ticket leaves the count', async () => {
  await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${keys[0] ?? ''}`);
  await story.sandbox.forge.settle();

  expect(await completion()).toMatchObject({ open: 1 });
  expect((await story.must(ROBIN, incident, 'viewIncident')).completion.counts).toMatchObject({ total: 1, hidden: 0 });
});

describe.each(['deliver', 'late', 'twice', 'reverse'] as const)('events that come as %s says', (events) => {
  const allHeard = () => passTime(story.sandbox, events === 'late' ? 3 * MINUTE : 0);
  beforeEach(() => story.sandbox.forge.setSwitches({ events }));

  test('end in the right count, however often a ticket moved', async () => {
    for (const status of ['Done', 'To Do', 'Done']) await transition(story, ROBIN, keys[0] ?? '', status);
    await allHeard();

    expect(await completion()).toMatchObject({ done: 1, open: 1, nextDue: '2098-01-31' });
  });

  test('end in the right count when a ticket was deleted after it moved', async () => {
    await transition(story, ROBIN, keys[0] ?? '', 'Done');
    await transition(story, ROBIN, keys[1] ?? '', 'Done');
    await story.rest(ALEX, 'DELETE', `/rest/api/3/issue/${keys[0] ?? ''}`);
    await allHeard();

    expect(await completion()).toMatchObject({ ticketIds: [idOf(keys[1] ?? '')], done: 1, open: 0, nextDue: null });
  });
});

test('events that come late change nothing before they come, and the panel is right all the same', async () => {
  story.sandbox.forge.setSwitches({ events: 'late' });
  await transition(story, ROBIN, keys[0] ?? '', 'Done');
  await passTime(story.sandbox, 59_000);
  expect(await completion()).toMatchObject({ done: 0, open: 2 });

  expect((await story.must(ROBIN, incident, 'viewIncident')).completion.counts).toMatchObject({ done: 1, open: 1 });
  story.sandbox.forge.clearCalls();
  await passTime(story.sandbox, 3 * MINUTE);
  expect(await completion()).toMatchObject({ done: 1, open: 1 });
  // The panel has put it right already; the event finds nothing to write.
  expect(story.sandbox.forge.calls().filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('events that never come leave the old count, until somebody who may edit looks at the panel', async () => {
  story.sandbox.forge.setSwitches({ events: 'never', schedules: 'skip' });
  await transition(story, ROBIN, keys[0] ?? '', 'Done');
  await passTime(story.sandbox, 60 * MINUTE);
  expect(await completion()).toMatchObject({ done: 0, open: 2 });

  const seen = (await story.must(VERA, incident, 'viewIncident')).completion.counts;
  expect(seen).toMatchObject({ done: 1, open: 1 });
  expect(await completion()).toMatchObject({ done: 0, open: 2 });

  await story.must(ROBIN, incident, 'viewIncident');
  expect(await completion()).toMatchObject({ done: 1, open: 1 });
});

test('an edit and a view of an issue that is not ours cost no invocation', async () => {
  const other = story.keyOf('Manage EKS add-ons with native Terraform');
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${other}`, { fields: { labels: ['terraform'] } });
  await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${other}`);
  await story.sandbox.forge.settle();

  expect(story.sandbox.forge.calls()).toEqual([]);
  const ofOther = story.sandbox.forge
    .deliveries()
    .filter((delivery) => delivery.kind === 'event' && delivery.issueId === idOf(other));
  expect(ofOther.every(({ attempts }) => attempts === 0)).toBe(true);
});

test('its own writing does not start it again', async () => {
  await transition(story, ROBIN, keys[0] ?? '', 'Done');
  await story.sandbox.forge.settle();
  const { length } = story.sandbox.forge.calls();
  await story.sandbox.forge.settle();

  expect(story.sandbox.forge.calls()).toHaveLength(length);
});

test('a count that is right already is not written again', async () => {
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${keys[0] ?? ''}`, { fields: { labels: ['ingress'] } });
  await story.sandbox.forge.settle();

  expect(story.sandbox.forge.calls().filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('a forged mark brings nothing into the count of an incident that does not name the ticket', async () => {
  const stranger = story.keyOf('Reset de-registration delay on the ALBs to 300 seconds');
  const other = story.keyOf('US Cloud: event ingestion is falling behind');
  const marker = { v: 1, incidentId: idOf(other), itemId: 'x', batchId: 'x', type: 'prevent', firstDue: null };
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${stranger}/properties/blameless-postmortem-action`, marker);
  await transition(story, ROBIN, stranger, 'Done');
  await story.sandbox.forge.settle();

  const property = await story.rest(
    ALEX,
    'GET',
    `/rest/api/3/issue/${other}/properties/blameless-postmortem-completion`,
  );
  expect(property.status).toBe(404);
});

test('trouble that the app cannot wait for is tried again by the platform', async () => {
  story.sandbox.forge.setFaults([
    { match: { product: 'jira', path: '/rest/api/3/issue/*/properties/*' }, fault: 'before', times: 1, status: 403 },
  ]);
  await transition(story, ROBIN, keys[0] ?? '', 'Done');
  await story.sandbox.forge.settle();
  expect(await completion()).toMatchObject({ done: 0, open: 2 });
  // A minute is what the app asks for.
  await passTime(story.sandbox, MINUTE);

  expect(await completion()).toMatchObject({ done: 1, open: 1 });
});

const idOf = (key: string) => story.sandbox.jira.store.issues.find((issue) => issue.key === key)?.id ?? '';
