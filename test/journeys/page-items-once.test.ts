import type { SandboxSnapshot } from '../../sandbox/sandbox';
import type { ImportPageItemsInput } from '../../src/shared/contract';
import { withFaultAtEach } from '../support/fault-at-each';
import { actionTickets, confirmed, summariesOf, writeOnPage } from '../support/page-items';
import { ALEX, NOAH, ROBIN, SAM, startStory, type Story } from '../support/story';
import { grid, task, taskList } from '../support/written-page';

jest.setTimeout(300_000);

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const MINUTE = 61_000;
let story: Story;
let incident: string;
let pageId: string;
let clean: SandboxSnapshot;
let go: ImportPageItemsInput;

beforeAll(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  ({ pageId } = await story.must(ROBIN, incident, 'createPostmortem', {}));
  await writeOnPage(story, ROBIN, pageId, [
    grid(['Action', 'Owner'], ['Alert on the share of 503 answers', '']),
    taskList(task('Write down how the ingress drains', { localId: 'drain' })),
  ]);
  go = confirmed((await find()).proposed);
  clean = story.sandbox.snapshot();
});
beforeEach(() => story.sandbox.restore(clean));
afterAll(() => story.contracts.expectNoFindings());

const find = (accountId = ROBIN) => story.must(accountId, incident, 'findPageItems');
const send = (order = go, accountId = ROBIN) => story.on(accountId, incident, 'importPageItems', order);
const tickets = () => actionTickets(story);
/** What the person sends who opens the dialog anew: other ids, and only what is proposed then. */
async function sendAnew(accountId = ROBIN) {
  const { proposed } = await find(accountId);
  return proposed.length === 0 ? null : send(confirmed(proposed), accountId);
}
/** As somebody sends who opened it before there was any ticket. */
const another = () => ({
  batchId: crypto.randomUUID(),
  items: go.items.map((item) => ({ ...item, id: crypto.randomUUID() })),
});
const projectIdOf = (key: string) => story.sandbox.jira.store.projects.find((one) => one.key === key)?.id ?? '';

async function expectOneTicketEach(links = 1) {
  expect(tickets().map(({ summary }) => summary)).toEqual(go.items.map(({ summary }) => summary));
  const { completion } = await story.must(ROBIN, incident, 'viewIncident');
  expect(completion.counts).toMatchObject({ total: 2, open: 2, hidden: 0 });
  expect(summariesOf((await find()).known)).toEqual(go.items.map(({ summary }) => summary));
  expect(tickets().map(({ linkIds }) => linkIds.length)).toEqual([links, links]);
}

test('the same go again, and another go of the same items, are answered with the tickets that there are', async () => {
  const first = await send();
  const again = [await send(), await send(another()), await send(another(), SAM)];

  const keys = first.ok ? first.value.items.map(({ key }) => key) : [];
  expect(keys).toHaveLength(2);
  for (const one of again)
    expect(one).toMatchObject({ ok: true, value: { items: keys.map((key) => ({ ok: true, key })) } });
  await expectOneTicketEach();
});

test('two people at once: the second waits, and gets the tickets of the first', async () => {
  const outcomes = await Promise.all([send(), send(another(), SAM)]);

  const keys = outcomes.map((outcome) => outcome.ok && outcome.value.items.map(({ key }) => key));
  expect(keys[0]).toEqual(keys[1]);
  await expectOneTicketEach();
});

test('a second person who comes in at any call of the first makes nothing twice', async () => {
  let calls = 0;
  const stop = story.sandbox.forge.beforeCall(() => void (calls += 1));
  await send();
  stop();
  expect(calls).toBeGreaterThan(15);
  for (let at = 0; at < calls; at += 1) {
    story.sandbox.restore(clean);
    let seen = 0;
    const others: ReturnType<typeof send>[] = [];
    const stopAt = story.sandbox.forge.beforeCall(() => {
      if (seen === at) others.push(send(another(), SAM));
      seen += 1;
    });
    const first = await send();
    const [second] = await Promise.all(others);
    stopAt();
    expect([first.ok, second?.ok]).toEqual([true, true]);
    await expectOneTicketEach();
  }
});

test('wherever a call fails or the go is cut off, sending it again makes one linked ticket of each', async () => {
  const { sandbox } = story;
  const work = () => send();
  const cases = await withFaultAtEach({ sandbox, clean, work, again: work, expectAllRight: expectOneTicketEach });
  expect(cases).toBeGreaterThan(45);
});

test('the same with a new go of what was opened before, by somebody else', async () => {
  const { sandbox } = story;
  const again = () => send(another(), SAM);
  await withFaultAtEach({ sandbox, clean, work: () => send(), again, expectAllRight: expectOneTicketEach });
});

test('the same where the dialog was closed and opened again: what has a ticket is known and on the panel', async () => {
  const work = () => send();
  const expectAllRight = async () => {
    expect(tickets()).toHaveLength(2);
    const { completion } = await story.must(ROBIN, incident, 'viewIncident');
    expect(completion.counts).toMatchObject({ total: 2, open: 2, hidden: 0 });
    expect((await find()).proposed).toEqual([]);
  };
  await withFaultAtEach({ sandbox: story.sandbox, clean, work, again: () => sendAnew(), expectAllRight });
});

describe.each([20, 45])('with a search that lags by %d seconds', (lag) => {
  test.each(['INC', 'OPS'])('a lost answer is not answered with second tickets in %s', async (key) => {
    story.sandbox.site.habits.set({ searchLagMs: lag * 1_000 });
    const order = { ...go, projectId: projectIdOf(key) };
    story.sandbox.forge.setFaults([{ match: { path: '/rest/api/3/issue/bul*k' }, fault: 'after', times: 1 }]);
    expect(await send(order)).toMatchObject({ ok: false, error: { code: 'try-later' } });

    for (const seconds of [1, 15, 15])
      for (const again of [order, { ...another(), projectId: projectIdOf(key) }]) {
        story.sandbox.site.clock.advance(seconds * 1_000);
        const outcome = await send(again);
        if (!outcome.ok) expect(outcome.error.code).toBe('try-later');
        expect(tickets()).toHaveLength(2);
      }
    story.sandbox.site.clock.advance(MINUTE);

    expect(await send(another())).toMatchObject({ ok: true, value: { items: [{ ok: true }, { ok: true }] } });
    await expectOneTicketEach();
  });
});

test('lists of storage and search that lag behind make nothing twice', async () => {
  story.sandbox.site.habits.set({ searchLagMs: 45_000 });
  story.sandbox.forge.setSwitches({ queryLagMs: 10_000 });
  const order = { ...go, projectId: projectIdOf('OPS') };

  await send(order);
  const again = await send(another(), SAM);

  expect(again).toMatchObject({ ok: true, value: { items: [{ ok: true }, { ok: true }] } });
  expect(tickets()).toHaveLength(2);
});

test.each([ROBIN, NOAH])('where Jira ignores properties that come with a create, %s makes them once', async (who) => {
  story.sandbox.site.habits.set({ createProperties: 'ignored' });

  const first = await send(go, who);
  const again = await send(another(), who);

  expect(first).toMatchObject({ ok: true, value: { items: [{ ok: true }, { ok: true }] } });
  const keys = first.ok ? first.value.items.map(({ key }) => key) : [];
  expect(again).toMatchObject({ ok: true, value: { items: keys.map((key) => ({ ok: true, key })) } });
  expect((await find(who)).known.map(({ key }) => key)).toEqual(keys);
});

test('a ticket that the viewer may not see is known without its key, and is not made again', async () => {
  await send({ ...go, projectId: projectIdOf('OPS') });
  const project = story.sandbox.jira.store.projects.find(({ key }) => key === 'OPS');
  const staysIn = ({ type, ...holder }: { type: string; group?: string }) =>
    type === 'apps' || holder.group === 'platform';
  if (project) project.grants = project.grants.filter(({ holder }) => staysIn(holder));

  expect(await find(SAM)).toMatchObject({ proposed: [], known: [{ key: null }, { key: null }] });
  const again = await send(another(), SAM);

  const hidden = { ok: true, notes: [expect.stringContaining('may not see') as string] };
  expect(again).toMatchObject({ ok: true, value: { items: [hidden, hidden] } });
  expect(JSON.stringify(again)).not.toContain('OPS-');
  await expectOneTicketEach();
  expect(await send(another())).toMatchObject({
    ok: true,
    value: { items: [{ key: expect.any(String) as string }, {}] },
  });
});

test('a ticket whose link and count somebody took away is known all the same', async () => {
  await send();
  for (const linkId of tickets().flatMap(({ linkIds }) => linkIds))
    await story.rest(ALEX, 'DELETE', `/rest/api/3/issueLink/${linkId}`);
  const property = `/rest/api/3/issue/${incident}/properties/blameless-postmortem-completion`;
  await story.rest(ALEX, 'DELETE', property);

  expect(await find()).toMatchObject({ proposed: [], known: [{}, {}] });
});
