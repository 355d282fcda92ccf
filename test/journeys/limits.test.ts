import type { SandboxSnapshot } from '../../sandbox/sandbox';
import { standStill } from '../support/stand-still';
import { actionItem, ALEX, ROBIN, SAM, startStory, type Story } from '../support/story';

jest.setTimeout(60_000);
standStill();

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
const HOUR = 3_600_000;
let story: Story;
let incident: string;
let clean: SandboxSnapshot;

beforeAll(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  clean = story.sandbox.snapshot();
});
beforeEach(() => {
  story.sandbox.restore(clean);
  story.sandbox.forge.clearCalls();
});
afterAll(() => story.contracts.expectNoFindings());

const create = () => story.on(ROBIN, incident, 'createPostmortem', {});
const go = (count: number) => ({
  batchId: crypto.randomUUID(),
  items: Array.from({ length: count }, (_, n) => actionItem({ summary: `Put right what was found, ${n + 1}` })),
});
const limits = () => story.sandbox.limits;
const refusals = () => story.sandbox.forge.calls().filter(({ status }) => status === 429).length;
const nextHour = () => story.sandbox.site.clock.advance(HOUR);

const tickets = () =>
  story.sandbox.jira.store.issues.filter(({ properties }) => 'blameless-postmortem-action' in properties);
const pages = () =>
  story.sandbox.confluence.store.pages.filter(({ versions }) =>
    Boolean(versions.at(-1)?.document.includes('completion-macro')),
  );

/** One ticket for each item, each linked to the incident once, and all of them on the panel. */
async function expectLinked(count: number) {
  expect(tickets()).toHaveLength(count);
  expect(tickets().filter(({ linkIds }) => linkIds.length !== 1)).toEqual([]);
  const { completion } = await story.must(ALEX, incident, 'viewIncident');
  expect(completion.counts).toMatchObject({ total: count, hidden: 0 });
}

/** What a piece of work costs at each product. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  const { jira, confluence } = limits().spent();
  story.sandbox.restore(clean);
  return Math.max(jira, confluence);
}

/** Does a piece of work with every number of points that is too small for it, and again in the next hour. */
async function withFewPoints(work: () => Promise<{ ok: boolean }>, expectAllRight: () => Promise<void>) {
  const cost = await costOf(work);
  expect(cost).toBeGreaterThan(5);
  for (let pointsPerHour = 0; pointsPerHour < cost; pointsPerHour += 1) {
    story.sandbox.restore(clean);
    limits().setNumbers({ pointsPerHour });
    await work();
    nextHour();
    limits().setNumbers({ pointsPerHour: 65_000 });
    expect(await work()).toMatchObject({ ok: true });
    await expectAllRight();
  }
}

describe('points by the hour', () => {
  test('creating with too few points loses nothing; the next hour completes it', async () => {
    await withFewPoints(create, async () => {
      const { postmortem } = await story.must(ROBIN, incident, 'viewIncident');
      expect(pages()).toHaveLength(1);
      expect(postmortem).toMatchObject({ pageId: pages()[0]?.id, missing: [] });
    });
  });

  test('so does adding action items', async () => {
    const items = go(3);
    await withFewPoints(
      () => story.on(ROBIN, incident, 'addActionItems', items),
      () => expectLinked(3),
    );
  });

  test('who comes while they are used up is told when they are back, and the app does not wait for that', async () => {
    story.sandbox.site.clock.set(Date.parse('2026-11-21T10:30:10Z'));
    limits().setNumbers({ pointsPerHour: 0 });

    const refused = await create();

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'try-later', message: expect.stringContaining('in 30 minutes') },
    });
    expect(refusals()).toBeLessThanOrEqual(3);
  });

  test('once they are back it goes on at once, for nothing has happened meanwhile', async () => {
    const items = go(2);
    limits().setNumbers({ pointsPerHour: 8 });
    expect(await story.on(ROBIN, incident, 'addActionItems', items)).toMatchObject({ ok: false });
    limits().setNumbers({ pointsPerHour: 65_000 });

    expect(await story.on(SAM, incident, 'addActionItems', items)).toMatchObject({ ok: true });
    await expectLinked(2);
  });
});

describe('writes to one issue', () => {
  test('twenty action items are all linked in one go, without ever being refused', async () => {
    const { items } = await story.must(ROBIN, incident, 'addActionItems', go(20));

    expect(items.map(({ ok, notes }) => [ok, notes])).toEqual(items.map(() => [true, []]));
    await expectLinked(20);
    expect(refusals()).toBe(0);
  });

  test('fifty tickets find their way to one incident, by two people at once', async () => {
    const [first, second] = await Promise.all([
      story.must(ROBIN, incident, 'addActionItems', go(20)),
      story.must(SAM, incident, 'addActionItems', go(20)),
    ]);
    const third = await story.must(ROBIN, incident, 'addActionItems', go(10));

    for (const { items } of [first, second, third]) expect(items.every(({ notes }) => notes?.length === 0)).toBe(true);
    await expectLinked(50);
  });

  test('what does not fit into half a minute is linked when the go is sent again', async () => {
    limits().setNumbers({ issueWritesPer30Seconds: 8 });
    const items = go(10);
    const first = await story.must(ROBIN, incident, 'addActionItems', items);
    const late = first.items.filter(({ notes }) => notes?.some((note) => note.includes('just now')));
    expect(late.length).toBeGreaterThan(0);
    expect((await story.must(ROBIN, incident, 'viewIncident')).completion.counts.total).toBe(10);
    story.sandbox.site.clock.advance(30_000);
    limits().setNumbers({ issueWritesPer30Seconds: 100 });

    const again = await story.must(ROBIN, incident, 'addActionItems', items);

    expect(again.items.every(({ notes }) => notes?.length === 0)).toBe(true);
    await expectLinked(10);
  });

  test('and by attaching the ticket, which is what the note says', async () => {
    limits().setNumbers({ issueWritesPer30Seconds: 2 });
    const { items } = await story.must(ROBIN, incident, 'addActionItems', go(3));
    const late = items.find(({ notes }) => notes?.some((note) => note.includes('Attach it there')));
    limits().setNumbers({ issueWritesPer30Seconds: 100 });

    expect(await story.must(ROBIN, incident, 'attachActionItem', { ticket: late?.key ?? '', type: 'prevent' })).toEqual(
      { key: late?.key, notes: [] },
    );
    expect(tickets().find(({ key }) => key === late?.key)?.linkIds).toHaveLength(1);
    expect(tickets()).toHaveLength(3);
  });
});

describe('requests by the second', () => {
  test('a busy site makes it slower and nothing else', async () => {
    limits().setNumbers({ getsPerSecond: 2, postsPerSecond: 2, putsPerSecond: 1 });

    expect(await create()).toMatchObject({ ok: true, value: { missing: [] } });
    const { items } = await story.must(ROBIN, incident, 'addActionItems', go(6));

    expect(items.every(({ notes }) => notes?.length === 0)).toBe(true);
    await expectLinked(6);
  });
});

describe('a refusal', () => {
  const RULE = { match: { product: 'jira', method: 'POST' }, fault: 'before', times: 1, status: 429 } as const;

  test('that asks for more time than there is ends the call at once, and the next one succeeds at once', async () => {
    const items = go(2);
    story.sandbox.forge.setFaults([{ ...RULE, retryAfterSeconds: 40 }]);
    const before = story.sandbox.site.clock.now();

    const refused = await story.on(ROBIN, incident, 'addActionItems', items);

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'try-later', message: expect.stringContaining('in a minute') },
    });
    expect(story.sandbox.site.clock.now() - before).toBe(0);
    expect(await story.on(ROBIN, incident, 'addActionItems', items)).toMatchObject({ ok: true });
    await expectLinked(2);
  });

  test.each([
    ['JSON', {}],
    ['a page of a gateway', { troubleBody: 'html' as const }],
  ])('without Retry-After, as %s, is repeated all the same', async (_, switches) => {
    story.sandbox.forge.setSwitches(switches);
    story.sandbox.forge.setFaults([{ ...RULE, times: 2 }]);

    expect(await story.on(ROBIN, incident, 'addActionItems', go(2))).toMatchObject({ ok: true });
    await expectLinked(2);
  });

  test('by the limits without Retry-After names the moment in another header, and that is kept to', async () => {
    story.sandbox.forge.setSwitches({ retryAfterSent: false });
    story.sandbox.site.clock.set(Date.parse('2026-11-21T10:30:10Z'));
    limits().setNumbers({ pointsPerHour: 0 });

    expect(await create()).toMatchObject({ error: { message: expect.stringContaining('in 30 minutes') } });
  });
});

describe('storage', () => {
  test('that is used up for the minute loses nothing', async () => {
    const items = go(2);
    for (let storageWriteUnitsPerMinute = 0; storageWriteUnitsPerMinute < 6; storageWriteUnitsPerMinute += 1) {
      story.sandbox.restore(clean);
      limits().setNumbers({ storageWriteUnitsPerMinute });
      await create();
      await story.on(ROBIN, incident, 'addActionItems', items);
      story.sandbox.site.clock.advance(61_000);
      limits().setNumbers({ storageWriteUnitsPerMinute: 4_000 });

      expect(await create()).toMatchObject({ ok: true, value: { missing: [] } });
      expect(await story.on(ROBIN, incident, 'addActionItems', items)).toMatchObject({ ok: true });
      expect(pages()).toHaveLength(1);
      await expectLinked(2);
    }
  });

  test('that is busy for a second is waited for', async () => {
    // One a second is too few now and then: who is refused together comes back together, and an invocation ends.
    limits().setNumbers({ storageRequestsPerSecond: 2 });
    const { clock } = story.sandbox.site;
    const before = clock.now();

    expect(await create()).toMatchObject({ ok: true, value: { missing: [] } });
    // Waits are skipped by moving the clock.
    expect(clock.now()).toBeGreaterThan(before);
    expect(await story.on(ROBIN, incident, 'addActionItems', go(2))).toMatchObject({ ok: true });
  });
});

describe('what the create screen does not take', () => {
  test('is set when the go is sent again, where Jira was only busy, and not given up', async () => {
    const busy = startStory('busy');
    busy.sandbox.forge.setSwitches({ waits: 'skip' });
    const key = busy.keyOf(INGRESS);
    const { projects } = busy.sandbox.jira.store;
    const team = projects.find((project) => project.key === 'TEAM');
    const task = busy.sandbox.jira.store.issueTypes.find(
      ({ name, projectId }) => name === 'Task' && projectId === team?.id,
    );
    for (const use of team?.issueTypes ?? []) use.editFields.push('duedate');
    const order = { ...go(1), projectId: team?.id ?? '', issueTypeId: task?.id ?? '' };
    busy.sandbox.forge.setFaults([
      { match: { method: 'PUT', path: '/rest/api/3/issue/*' }, fault: 'before', times: 99, status: 503 },
    ]);

    const first = await busy.must(ALEX, key, 'addActionItems', order);
    busy.sandbox.forge.setFaults([]);
    const again = await busy.must(ALEX, key, 'addActionItems', order);

    expect(first.items[0]?.notes).toEqual([expect.stringContaining('just now')]);
    expect(again.items[0]?.notes).toEqual([]);
    expect(busy.sandbox.jira.store.issues.find((issue) => issue.key === again.items[0]?.key)?.duedate).toBe(
      '2099-01-31',
    );
    busy.contracts.expectNoFindings();
  });
});
