import { commentsOn } from '../support/decide';
import { withFaultAtEach } from '../support/fault-at-each';
import { actionItem, ALEX, ROBIN, startStory, type Story } from '../support/story';

const REASON = 'The load balancer goes in March, and this with it.';
let story: Story;
let key: string;

beforeEach(async () => {
  story = startStory();
  const input = { batchId: crypto.randomUUID(), items: [actionItem()] };
  key = (await story.must(ROBIN, 'INC-3', 'addActionItems', input)).items[0]?.key ?? '';
  await story.sandbox.forge.settle();
});
afterEach(() => story.contracts.expectNoFindings());

const decline = (reason: string | null, person = ROBIN) => story.on(person, key, 'setWontDo', { reason });
const seen = async () => (await story.must(ROBIN, key, 'viewContext')) as { item: object };

test('trouble at any call, then the same again: one decision, one comment, and the ticket has moved', async () => {
  const cases = await withFaultAtEach({
    sandbox: story.sandbox,
    clean: story.sandbox.snapshot(),
    work: () => decline(REASON),
    again: () => decline(REASON),
    expectAllRight: async () => {
      expect(commentsOn(story.sandbox, key).map(({ words }) => words)).toEqual([REASON]);
      expect(await seen()).toMatchObject({
        item: { state: 'wont-do', statusName: "Won't do", wontDo: { reason: REASON } },
      });
    },
  });
  expect(cases).toBeGreaterThan(20);
}, 120_000);

test('trouble at any call of taking it back, then the same again: it is open', async () => {
  await decline(REASON);
  const cases = await withFaultAtEach({
    sandbox: story.sandbox,
    clean: story.sandbox.snapshot(),
    work: () => decline(null),
    again: () => decline(null),
    expectAllRight: async () => expect(await seen()).toMatchObject({ item: { state: 'open', statusName: 'To Do' } }),
  });
  expect(cases).toBeGreaterThan(5);
}, 120_000);

test('two people at once: one reason stands, with one comment, and the other one hears of it', async () => {
  const outcomes = await Promise.all([decline(REASON), decline('We have bought another one.', ALEX)]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'conflict', message: expect.stringContaining('Somebody said meanwhile') as string },
  });
  const [comment, ...others] = commentsOn(story.sandbox, key);
  expect(others).toEqual([]);
  expect(await seen()).toMatchObject({ item: { wontDo: { reason: comment?.words } } });
});

test('the same person twice at once: one comment', async () => {
  const outcomes = await Promise.all([decline(REASON), decline(REASON)]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(commentsOn(story.sandbox, key)).toHaveLength(1);
});
