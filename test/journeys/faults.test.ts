import type { FaultRule } from '../../sandbox/forge/faults';
import type { SandboxSnapshot } from '../../sandbox/sandbox';
import { countCalls as count, withFaultAtEach as faultAtEach } from '../support/fault-at-each';
import { actionItem, ROBIN, SAM, startStory, type Story } from '../support/story';

jest.setTimeout(300_000);

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let clean: SandboxSnapshot;
/** How many cases each story ran. */
const ran: number[] = [];

beforeAll(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  clean = story.sandbox.snapshot();
});
beforeEach(() => story.sandbox.restore(clean));
afterAll(() => {
  const total = ran.reduce((sum, cases) => sum + cases, 0);
  process.stdout.write(`${total} calls met trouble in turn, all with the right end (${ran.join(' + ')})\n`);
  story.contracts.expectNoFindings();
});

const setFaults = (...rules: readonly FaultRule[]) => story.sandbox.forge.setFaults(rules);

const countCalls = (work: () => Promise<unknown>) => count({ sandbox: story.sandbox, clean, work });

const pagesOfIncident = () =>
  story.sandbox.confluence.store.pages
    .all()
    .filter(({ status, versions }) => status === 'current' && versions.at(-1)?.document.includes('completion-macro'));

async function expectOnePage() {
  const view = await story.must(ROBIN, incident, 'viewIncident');
  const [page, ...others] = pagesOfIncident();
  expect(others).toEqual([]);
  expect(view.postmortem).toMatchObject({ pageId: page?.id, missing: [] });
  const { remoteLinks } = story.sandbox.jira.store.issues.find(({ key }) => key === incident) ?? {};
  expect(remoteLinks).toHaveLength(1);
}

async function withFaultAtEach(
  work: () => Promise<unknown>,
  again: () => Promise<unknown>,
  expectAllRight: () => Promise<void>,
) {
  const cases = await faultAtEach({ sandbox: story.sandbox, clean, work, again, expectAllRight });
  ran.push(cases);
  return cases;
}

const create = (accountId: string) => () => story.on(accountId, incident, 'createPostmortem', {});

test('creating: whatever call fails, before or after it took effect, running again gives one page with all its ties', async () => {
  const cases = await withFaultAtEach(create(ROBIN), create(ROBIN), expectOnePage);

  expect(cases).toBeGreaterThan(20);
});

test('creating: it may as well be somebody else who runs it again', async () => {
  await withFaultAtEach(create(ROBIN), create(SAM), expectOnePage);
});

const items = [actionItem(), actionItem({ summary: 'Write a test suite for ingress', type: 'detect' })];
const add = () => story.on(ROBIN, incident, 'addActionItems', { batchId: 'go-1', items });

async function expectOneTicketEach() {
  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  expect(completion.items.map(({ summary }) => summary).sort()).toEqual(items.map(({ summary }) => summary).sort());
  const tickets = story.sandbox.jira.store.issues.filter(
    ({ properties }) => 'blameless-postmortem-action' in properties,
  );
  expect(tickets).toHaveLength(items.length);
  for (const ticket of tickets) expect(ticket.linkIds).toHaveLength(1);
}

test('adding action items: whatever call fails, sending the go again gives one linked ticket per item', async () => {
  const cases = await withFaultAtEach(add, add, expectOneTicketEach);

  expect(cases).toBeGreaterThan(20);
});

test('creating: a second person who comes in at any call of the first gets the same page', async () => {
  const calls = await countCalls(create(ROBIN));
  for (let at = 0; at < calls; at += 1) {
    story.sandbox.restore(clean);
    let seen = 0;
    const others: ReturnType<ReturnType<typeof create>>[] = [];
    const stop = story.sandbox.forge.beforeCall(() => {
      if (seen === at) others.push(create(SAM)());
      seen += 1;
    });
    const first = await create(ROBIN)();
    const [other] = await Promise.all(others);
    stop();
    expect(first.ok).toBe(true);
    if (first.ok && other?.ok) expect(other.value.pageId).toBe(first.value.pageId);
    if (other && !other.ok) expect(other.error.code).toBe('try-later');
    await expectOnePage();
  }
});

test('adding action items: a second person who adds others at any call of the first loses nothing, and neither does the first', async () => {
  const calls = await countCalls(add);
  const other = actionItem({ summary: 'Look through the alerts', type: 'detect' });
  for (let at = 0; at < calls; at += 1) {
    story.sandbox.restore(clean);
    let seen = 0;
    const others: ReturnType<typeof add>[] = [];
    const stop = story.sandbox.forge.beforeCall(() => {
      if (seen === at) others.push(story.on(SAM, incident, 'addActionItems', { batchId: 'go-2', items: [other] }));
      seen += 1;
    });
    const first = await add();
    const [second] = await Promise.all(others);
    stop();
    expect([first.ok, second?.ok]).toEqual([true, true]);
    const { completion } = await story.must(ROBIN, incident, 'viewIncident');
    expect(completion.counts).toMatchObject({ total: 3, hidden: 0 });
  }
});

test('a page that was made out of sight of the second person is not made again', async () => {
  const { spaces } = await story.must(ROBIN, incident, 'draftPostmortem');
  const ops = spaces.find(({ key }) => key === 'OPS');
  setFaults({ match: { product: 'confluence', method: 'POST', path: '/wiki/api/v2/pages' }, fault: 'after', times: 1 });
  await story.on(ROBIN, incident, 'createPostmortem', { spaceId: ops?.id ?? '' });
  const space = story.sandbox.confluence.store.spaces.find(({ key }) => key === 'OPS');
  if (space) space.grants = space.grants.filter(({ holder }) => holder.type === 'group' && holder.group === 'platform');

  const blind = await create(SAM)();
  const sighted = await story.on(ROBIN, incident, 'createPostmortem', {});

  expect(blind).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('cannot see') },
  });
  expect(sighted).toMatchObject({ ok: true, value: { existed: true } });
  await expectOnePage();
});

test('a link that could not be made just now is made when the go is sent again', async () => {
  setFaults({ match: { method: 'POST', path: '/rest/api/3/issueLink' }, fault: 'before', times: 9, status: 503 });
  const first = await add();
  setFaults();
  expect(first).toMatchObject({
    ok: true,
    value: { items: [{ ok: true, notes: [expect.stringContaining('just now')] }, {}] },
  });

  await add();

  await expectOneTicketEach();
});

test('tickets that the person cannot read any more are not made again', async () => {
  const { projects } = await story.must(ROBIN, incident, 'viewActionForm', {});
  const go = { batchId: 'go-1', items, projectId: projects.find(({ key }) => key === 'OPS')?.id ?? '' };
  const first = await story.must(ROBIN, incident, 'addActionItems', go);
  const project = story.sandbox.jira.store.projects.find(({ key }) => key === 'OPS');
  if (project) project.grants = project.grants.filter(({ holder }) => holder.type === 'apps');

  const again = await story.must(ROBIN, incident, 'addActionItems', go);

  expect(again.items.map(({ ok, key }) => [ok, key])).toEqual(first.items.map(({ key }) => [true, key]));
  expect(
    story.sandbox.jira.store.issues.filter(({ properties }) => 'blameless-postmortem-action' in properties),
  ).toHaveLength(2);
});

test('trouble in Confluence hides the page’s title and nothing else', async () => {
  await create(ROBIN)();
  setFaults({ match: { product: 'confluence' }, fault: 'before', times: 99, status: 403 });

  const view = await story.must(ROBIN, incident, 'viewIncident');
  setFaults();

  expect(view).toMatchObject({
    postmortem: { isPageRead: false, pageTitle: null },
    completion: { counts: { total: 0 } },
  });
});

test('storage in trouble is said as such, and nothing is lost', async () => {
  setFaults({ match: { product: 'kvs' }, fault: 'before', times: 99, status: 500 });
  const refused = await create(ROBIN)();
  setFaults();

  expect(refused).toMatchObject({ ok: false, error: { code: 'try-later' } });
  expect(await create(ROBIN)()).toMatchObject({ ok: true });
});

test('a record that names a foreign page is not followed', async () => {
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});
  const foreign = story.sandbox.confluence.store.pages.find(({ id }) => id !== pageId);
  const { body } = await story.rest(ROBIN, 'GET', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`);
  story.sandbox.restore(clean);
  const forged = { ...(body as { value: object }).value, pageId: foreign?.id };
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`, forged);

  const outcome = await create(ROBIN)();

  expect(outcome).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(foreign?.labelIds).toEqual([]);
});

test('a record that somebody removed is written again', async () => {
  await create(ROBIN)();
  await story.rest(ROBIN, 'DELETE', `/rest/api/3/issue/${incident}/properties/blameless-postmortem`);

  expect(await create(ROBIN)()).toMatchObject({ ok: true, value: { existed: true, missing: [] } });
  await expectOnePage();
});
