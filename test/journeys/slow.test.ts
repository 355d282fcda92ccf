import type { SandboxSnapshot } from '../../sandbox/sandbox';
import { standStill } from '../support/stand-still';
import { actionItem, ROBIN, startStory, type Story } from '../support/story';

jest.setTimeout(60_000);
standStill();

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let clean: SandboxSnapshot;

beforeAll(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  story.sandbox.forge.setSwitches({ waits: 'skip' });
  clean = story.sandbox.snapshot();
});
beforeEach(() => story.sandbox.restore(clean));
afterAll(() => story.contracts.expectNoFindings());

const TOO_SLOW = { ok: false, error: { code: 'try-later', message: expect.stringContaining('slow just now') } };

const slow = (ms: number, path?: string) =>
  story.sandbox.forge.setFaults([{ match: { product: 'jira', path }, fault: 'slow', ms, times: 99 }]);
const fast = () => story.sandbox.forge.setFaults([]);
const create = () => story.on(ROBIN, incident, 'createPostmortem', {});
const pages = () =>
  story.sandbox.confluence.store.pages.filter(({ versions }) =>
    Boolean(versions.at(-1)?.document.includes('completion-macro')),
  );

test.each([
  [6_000, []],
  [9_000, []],
  [14_000, ['remote-link', 'record']],
  [24_000, null],
  [40_000, null],
])(
  'where each call of Jira takes %d ms, creating ends with an answer of the app, and is completed later',
  async (ms, missing) => {
    slow(ms);
    const first = await create();
    fast();
    const again = await create();

    expect(first).toMatchObject(missing ? { ok: true, value: { missing } } : TOO_SLOW);
    expect(again).toMatchObject({ ok: true, value: { missing: [] } });
    expect(pages()).toHaveLength(1);
    expect((await story.must(ROBIN, incident, 'viewIncident')).postmortem).toMatchObject({ missing: [] });
  },
);

test.each([
  [4_000, true],
  [8_000, false],
  [12_000, false],
  [40_000, false],
])('where each call of Jira takes %d ms, action items are made once, and completed later', async (ms, isInTime) => {
  const go = { batchId: 'go-1', items: Array.from({ length: 12 }, (_, n) => actionItem({ summary: `Item ${n}` })) };
  slow(ms);
  const first = await story.on(ROBIN, incident, 'addActionItems', go);
  fast();
  story.sandbox.site.clock.advance(61_000);
  const again = await story.must(ROBIN, incident, 'addActionItems', go);

  expect(first).toMatchObject(isInTime ? { ok: true } : TOO_SLOW);
  expect(again.items.every(({ notes }) => notes?.length === 0)).toBe(true);
  const tickets = story.sandbox.jira.store.issues.filter(
    ({ properties }) => 'blameless-postmortem-action' in properties,
  );
  expect(tickets).toHaveLength(12);
  expect(tickets.every(({ linkIds }) => linkIds.length === 1)).toBe(true);
});

test('a panel that cannot be read in time says so, and takes no longer than the platform lets it', async () => {
  slow(40_000);
  const before = story.sandbox.site.clock.now();

  expect(await story.on(ROBIN, incident, 'viewIncident')).toMatchObject({ ok: false, error: { code: 'try-later' } });
  expect(story.sandbox.site.clock.now() - before).toBeLessThan(25_000);
});

test('a search for owners that is slow does not hold up for ever', async () => {
  slow(40_000, '/rest/api/3/user/assignable/search');

  expect(await story.on(ROBIN, incident, 'searchOwners', { query: 'ro' })).toMatchObject({
    error: { code: 'try-later' },
  });
});
