import type { SandboxSnapshot } from '../../sandbox/sandbox';
import { ACCOUNT_KEY } from '../../src/domain/account';
import { below, mentionsOn } from '../support/accounts';
import { withFaultAtEach } from '../support/fault-at-each';
import { holdClock } from '../support/hold-clock';
import { NOAH, ROBIN, SAM, startStory, type Story } from '../support/story';

jest.setTimeout(300_000);

const INCIDENT = 'INC-3';
let story: Story;
let pageId: string;
let clean: SandboxSnapshot;

beforeAll(async () => {
  story = startStory();
  holdClock(story.sandbox);
  ({ pageId } = await story.must(ROBIN, INCIDENT, 'createPostmortem', {}));
  clean = story.sandbox.snapshot();
});
afterAll(() => story.contracts.expectNoFindings());

/** Of Sam, or of the draft, nothing is in Forge storage or in the log, whatever happened on the way. */
function expectNoTrace(id: string, title: string) {
  const kept = JSON.stringify(story.sandbox.forge.snapshot().entries);
  for (const trace of [SAM, title, `"${id}"`, `/${id}`]) {
    expect(kept).not.toContain(trace);
    expect(story.logs.join('\n')).not.toContain(trace);
  }
}

async function expectOneAccount(status: string): Promise<void> {
  await story.sandbox.forge.settle();
  const found = below(story.sandbox, pageId);
  expect(found).toMatchObject([{ status, authorId: SAM }]);
  const [{ id, title } = { id: '', title: '' }] = found;
  const marks = story.sandbox.confluence.store.properties.filter(({ key }) => key === ACCOUNT_KEY);
  expect(marks.map((mark) => mark.pageId)).toEqual([id]);
  expectNoTrace(id, title);
}

test.each([
  ['made', 'draft'],
  ['refused', 'current'],
] as const)(
  'whatever call fails, one account comes of it, where drafts below a page are %s',
  async (childDrafts, status) => {
    story.sandbox.restore(clean);
    story.sandbox.site.habits.set({ childDrafts });
    const cases = await withFaultAtEach({
      sandbox: story.sandbox,
      clean: story.sandbox.snapshot(),
      work: () => story.on(SAM, INCIDENT, 'writeAccount'),
      again: () => story.on(SAM, INCIDENT, 'writeAccount'),
      expectAllRight: () => expectOneAccount(status),
    });
    expect(cases).toBeGreaterThan(25);
  },
);

test('whatever call fails, everybody is on the list once and is told once', async () => {
  story.sandbox.restore(clean);
  const invite = () => story.on(ROBIN, INCIDENT, 'invitePeople', { accountIds: [SAM, NOAH] });
  const cases = await withFaultAtEach({
    sandbox: story.sandbox,
    clean,
    work: invite,
    again: invite,
    expectAllRight: async () => {
      expect((await story.must(ROBIN, INCIDENT, 'viewAccounts')).invited).toHaveLength(2);
      expect(mentionsOn(story.sandbox, INCIDENT)).toEqual([SAM, NOAH]);
      const kept = JSON.stringify(story.sandbox.forge.snapshot().entries);
      expect(kept).not.toMatch(/712020/);
      expect(story.logs.join('\n')).not.toMatch(/712020/);
    },
  });
  expect(cases).toBeGreaterThan(20);
});
