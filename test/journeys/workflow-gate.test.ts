import { actionItem, ALEX, ROBIN, startStory, transition, type Story } from '../support/story';

const SLOW = 'Checkout answers slowly for about one customer in ten';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(SLOW);
});
afterEach(() => story.contracts.expectNoFindings());

/** As an admin does in the workflow's editor. */
const gate = (validator: 'postmortem-decided' | 'postmortem-published', status = 'Resolved') =>
  story.sandbox.jira.setSettings({ workflowValidators: [{ project: 'INC', status, validator }] });

async function resolve(): Promise<{ status: number; body: unknown }> {
  const path = `/rest/api/3/issue/${incident}/transitions`;
  const { body } = await story.rest(ROBIN, 'GET', path);
  const { transitions } = body as { transitions: { id: string; to: { name: string } }[] };
  const id = transitions.find(({ to }) => to.name === 'Resolved')?.id;
  return story.rest(ROBIN, 'POST', path, { transition: { id } });
}
const refusal = (beginning: string) => ({
  status: 400,
  body: { errorMessages: [expect.stringMatching(new RegExp(`^${beginning}`))], errors: {} },
});

test('until an admin puts a gate into the workflow, nothing is in the way of closing an incident', async () => {
  expect((await resolve()).status).toBe(204);
});

test('with the gate an incident is not resolved before somebody says that no postmortem is required', async () => {
  gate('postmortem-decided');
  expect(await resolve()).toEqual(
    refusal('This needs a postmortem first. In the panel Postmortem, press Create postmortem'),
  );

  await story.must(ROBIN, incident, 'setNotRequired', { reason: 'The same as last week.' });

  expect((await resolve()).status).toBe(204);
});

test('or begins it', async () => {
  gate('postmortem-decided');

  await story.must(ROBIN, incident, 'createPostmortem', {});

  expect((await resolve()).status).toBe(204);
});

test('the stricter gate wants it published; once complete it may be closed, too', async () => {
  gate('postmortem-published');
  expect(await resolve()).toEqual(refusal('This needs a published postmortem first'));
  await story.must(ROBIN, incident, 'createPostmortem', {});
  expect(await resolve()).toEqual(refusal('This needs a published postmortem first'));

  await story.must(ROBIN, incident, 'setState', { state: 'published' });
  expect((await resolve()).status).toBe(204);

  await transition(story, ROBIN, incident, 'In Progress');
  await story.must(ROBIN, incident, 'setState', { state: 'complete' });
  expect((await resolve()).status).toBe(204);
});

test('the stricter gate is open, too, where no postmortem is required', async () => {
  gate('postmortem-published');

  await story.must(ROBIN, incident, 'setNotRequired', { reason: 'A test of the alarm.' });

  expect((await resolve()).status).toBe(204);
});

test('it concerns its own transitions and project alone, and nothing of the app is called for it', async () => {
  gate('postmortem-decided');
  const { items } = await story.must(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items: [actionItem()] });
  await story.sandbox.forge.settle();
  story.sandbox.forge.clearCalls();

  await transition(story, ALEX, incident, 'Mitigated');
  expect((await resolve()).status).toBe(400);
  await transition(story, ALEX, story.keyOf('Manage EKS add-ons with native Terraform'), 'Done');

  expect(items[0]?.error ?? null).toBeNull();
  expect(story.sandbox.forge.calls()).toEqual([]);
});
