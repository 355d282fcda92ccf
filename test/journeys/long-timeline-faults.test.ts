import type { SandboxSnapshot } from '../../sandbox/sandbox';
import { LOST_ANSWER, NO_EFFECT, withFaultAtEach } from '../support/fault-at-each';
import { holdClock } from '../support/hold-clock';
import { makeLongIncident } from '../support/long-incident';
import { entriesOn, withPagesBelow } from '../support/pages-of';
import { ROBIN, SAM, startStory, type Story } from '../support/story';

jest.setTimeout(600_000);

/** Three pages of it. */
const LONG = Array.from({ length: 25 }, (_, n) => `${n}: ${'x'.repeat(100_000)} end ${n}`);
const ALL = ['Incident opened in Jira.', ...LONG];
/** One of the second page, one of the third. */
const isUnticked = (text: string) => /^(12|22): /.test(text);
let story: Story;
let incident: string;
let clean: SandboxSnapshot;
let unticked: readonly string[];

beforeAll(async () => {
  story = startStory();
  holdClock(story.sandbox);
  incident = makeLongIncident(story.sandbox, { comments: LONG });
  const { timeline } = await story.must(ROBIN, incident, 'draftPostmortem');
  unticked = timeline.filter(({ text }) => isUnticked(text)).map(({ id }) => id);
  clean = story.sandbox.snapshot();
});
afterAll(() => story.contracts.expectNoFindings());

const partsOnSite = () =>
  story.sandbox.confluence.store.pages.filter(({ status, title }) => status === 'current' && title.includes('part'));

/** One page with its parts below it, no other parts, and each entry once: as one of the two chose them, never mixed. */
async function expectWhole() {
  const { postmortem } = await story.must(ROBIN, incident, 'viewIncident');
  expect(postmortem).toMatchObject({ missing: [] });
  const pages = withPagesBelow(story.sandbox, postmortem?.pageId ?? '');
  expect(pages.map(({ title }) => title.replace(/^.*503/, ''))).toEqual(['', ', timeline part 2', ', timeline part 3']);
  expect(partsOnSite()).toHaveLength(2);
  const entries = entriesOn(pages);
  const chosen = entries.length === ALL.length ? ALL : ALL.filter((text) => !isUnticked(text));
  expect(entries).toEqual(chosen);
}

test('whatever call fails, before or after it took effect, running again gives every page once and every entry once', async () => {
  const cases = await withFaultAtEach({
    sandbox: story.sandbox,
    clean,
    work: () => story.on(ROBIN, incident, 'createPostmortem', { timeline: { unticked } }),
    // As Complete setup does it: nothing of what was ticked is said again.
    again: () => story.on(SAM, incident, 'createPostmortem', {}),
    expectAllRight: expectWhole,
    // Megabytes in each case: that an invocation is cut off is shown where pages are small.
    troubles: [NO_EFFECT, LOST_ANSWER],
  });

  expect(cases).toBeGreaterThan(30);
});
