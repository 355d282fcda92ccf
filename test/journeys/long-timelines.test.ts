import { asOnPage, plainText } from '../support/document-text';
import { holdClock } from '../support/hold-clock';
import { HOSTILE_TEXTS, HUGE_TEXTS } from '../support/hostile-texts';
import { makeLongIncident } from '../support/long-incident';
import { documentOf, entriesOn, oneSpaced, withPagesBelow } from '../support/pages-of';
import { ALEX, ROBIN, SAM, startStory, type Story } from '../support/story';

const MOST_BYTES_TO_SCREEN = 5 * 1024 * 1024;
const MOST_BYTES_FROM_SCREEN = 500 * 1024;
/** Three pages of it. */
const LONG = Array.from({ length: 25 }, (_, n) => `${n}: ${'x'.repeat(100_000)} end ${n}`);
const OPENED = 'Incident opened in Jira.';

let story: Story;

function startIn(world: 'quiet' | 'busy') {
  story = startStory(world);
  holdClock(story.sandbox);
}
beforeEach(() => {
  startIn('quiet');
});
afterEach(() => story.contracts.expectNoFindings());

const pagesOf = (pageId: string) => withPagesBelow(story.sandbox, pageId);
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const CREATE_PAGE = { product: 'confluence', method: 'POST', path: '/wiki/api/v2/pages' } as const;

test('five thousand hostile comments and hundreds of changes: the dialog opens, and every ticked entry stands on a page', async () => {
  const texts = Array.from({ length: 5_000 }, (_, n) => HOSTILE_TEXTS[n % HOSTILE_TEXTS.length] ?? '');
  const comments = [...texts, ...HUGE_TEXTS].map((text, n) => `${n}: ${text} end ${n}`);
  const incident = makeLongIncident(story.sandbox, { comments, changes: 400 });

  const draft = await story.must(ROBIN, incident, 'draftPostmortem');

  expect(draft.timeline).toHaveLength(1 + comments.length + 400);
  expect(bytes(draft)).toBeLessThan(MOST_BYTES_TO_SCREEN);
  const shortened = draft.timeline.filter(({ isShortened }) => isShortened);
  expect(shortened.length).toBeGreaterThan(HUGE_TEXTS.length);
  expect(shortened.every(({ text }) => text.endsWith('…'))).toBe(true);

  const unticked = draft.timeline.filter(({ text }) => /^\d*[05]: /.test(text)).map(({ id }) => id);
  const input = { timeline: { unticked } };
  expect(bytes(input)).toBeLessThan(MOST_BYTES_FROM_SCREEN);
  const made = await story.must(ROBIN, incident, 'createPostmortem', input);

  expect(made.missing).toEqual([]);
  expect(entriesOn(pagesOf(made.pageId))).toEqual([
    OPENED,
    ...comments.filter((_, n) => n % 5 !== 0).map((text) => oneSpaced(asOnPage(text))),
    ...Array.from(
      { length: 400 },
      (_, n) => `Status changed from ${n % 2 ? 'In Progress to Open' : 'Open to In Progress'}.`,
    ),
  ]);
  expect(story.sandbox.forge.calls().filter(({ status }) => status >= 400)).toEqual([]);
  expect((await story.must(ROBIN, incident, 'viewIncident')).postmortem).toMatchObject({ missing: [] });
});

test('a person may untick all of ten thousand entries, and that fits into what a screen may send', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: ['Looking.'], changes: 9_998 });
  const { timeline } = await story.must(ROBIN, incident, 'draftPostmortem');
  expect(timeline).toHaveLength(10_000);

  const made = await story.must(ROBIN, incident, 'createPostmortem', {
    timeline: { unticked: timeline.map(({ id }) => id) },
  });

  expect(entriesOn(pagesOf(made.pageId))).toEqual([]);
});

test('the page says where its timeline goes on, and each further page what it is and where it belongs', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG });

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const [page, ...parts] = pagesOf(pageId);
  expect(parts.map(({ title }) => title)).toEqual([
    `${page?.title}, timeline part 2`,
    `${page?.title}, timeline part 3`,
  ]);
  const words = page ? plainText(documentOf(page)) : '';
  expect(words).toContain(
    'The timeline goes on from 2026-01-05 08:10 UTC, with 16 more entries on 2 pages below this one.',
  );
  for (const part of parts) {
    const document = JSON.stringify(documentOf(part));
    expect(document).toMatch(/^.{0,120}Part [23] of the timeline, from 2026-01-05/);
    expect(document).toContain(`pageId=${pageId}"`);
  }
});

test('a timeline that fits on one page costs not one call more', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG.slice(0, 5) });
  story.sandbox.forge.clearCalls();

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(pagesOf(pageId)).toHaveLength(1);
  expect(story.sandbox.forge.calls()).toHaveLength(8);
});

test('a page whose template has no timeline has none on other pages either', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG });

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', { templateId: 'short' });

  expect(pagesOf(pageId)).toHaveLength(1);
  expect(entriesOn(pagesOf(pageId))).toEqual([]);
});

test('of an incident with a security level every page is visible to its creator alone', async () => {
  startIn('busy');
  for (const text of LONG) {
    const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    expect((await story.rest(ROBIN, 'POST', '/rest/api/3/issue/INC-15/comment', { body })).status).toBe(201);
  }
  const { timeline } = await story.must(ROBIN, 'INC-15', 'draftPostmortem');
  const ticked = timeline
    .filter(({ included, restrictedTo }) => !included && restrictedTo === null)
    .map(({ id }) => id);

  const { pageId } = await story.must(ROBIN, 'INC-15', 'createPostmortem', { timeline: { ticked } });

  const pages = pagesOf(pageId);
  expect(pages.length).toBeGreaterThan(2);
  for (const { id } of pages) {
    expect((await story.rest(ROBIN, 'GET', `/wiki/api/v2/pages/${id}`)).status).toBe(200);
    expect((await story.rest(ALEX, 'GET', `/wiki/api/v2/pages/${id}`)).status).toBe(404);
  }
  expect(pages.map(({ privateTo }) => privateTo)).toEqual(pages.map(() => ROBIN));
});

test('when the time of a call runs out the rest is said to be missing, and Complete setup writes what was ticked then', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG });
  const { timeline } = await story.must(ROBIN, incident, 'draftPostmortem');
  const unticked = timeline.filter(({ text }) => /^(3|23): /.test(text)).map(({ id }) => id);
  let pages = 0;
  const stop = story.sandbox.forge.beforeCall(({ method, path }) => {
    if (method !== 'POST' || path !== CREATE_PAGE.path) return;
    pages += 1;
    // Of 25 seconds there are too few left for a third page.
    if (pages === 2) story.sandbox.site.clock.advance(17_500);
  });
  const first = await story.must(ROBIN, incident, 'createPostmortem', { timeline: { unticked } });
  stop();
  expect(first.missing).toEqual(['timeline']);
  expect((await story.must(SAM, incident, 'viewIncident')).postmortem).toMatchObject({ missing: ['timeline'] });

  const again = await story.must(SAM, incident, 'createPostmortem', {});

  expect(again).toMatchObject({ pageId: first.pageId, existed: true, missing: [] });
  expect((await story.must(SAM, incident, 'viewIncident')).postmortem).toMatchObject({ missing: [] });
  expect(entriesOn(pagesOf(first.pageId))).toEqual([OPENED, ...LONG.filter((_, n) => n !== 3 && n !== 23)]);
});

test('a page that somebody else has made under the title of a part is not taken for it', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG });
  const { title, space } = await story.must(ROBIN, incident, 'draftPostmortem');
  const body = { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: [] }) };
  const taken = { spaceId: space?.id, status: 'current', title: `${title}, timeline part 2`, body };
  expect((await story.rest(ALEX, 'POST', '/wiki/api/v2/pages', taken)).status).toBe(200);

  const { pageId, missing } = await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(missing).toEqual([]);
  expect(pagesOf(pageId).map((page) => page.title)).toEqual([
    title,
    `${title}, timeline part 2 (2)`,
    `${title}, timeline part 3`,
  ]);
  expect(entriesOn(pagesOf(pageId))).toEqual([OPENED, ...LONG]);
});

test('a comment that is deleted before its part is written is said to be missing there', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: LONG });
  // After the page and its property comes the first part.
  story.sandbox.forge.setFaults([{ match: CREATE_PAGE, fault: 'before', times: 1, skip: 2 }]);
  const { pageId, missing } = await story.must(ROBIN, incident, 'createPostmortem', {});
  expect(missing).toEqual(['timeline']);
  const issue = story.sandbox.jira.store.issues.find(({ key }) => key === incident);
  if (issue) issue.comments = issue.comments.filter((_, n) => n !== 12);

  await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(entriesOn(pagesOf(pageId))).toEqual([OPENED, ...LONG.filter((_, n) => n !== 12)]);
  const [, part] = pagesOf(pageId);
  expect(part ? plainText(documentOf(part)) : '').toContain('1 more entry was chosen for this part');
});

test('should Confluence call a page too large all the same, a sentence says what to do, and nothing is half made', async () => {
  const incident = makeLongIncident(story.sandbox, { comments: ['Looking.'] });
  story.sandbox.forge.setFaults([{ match: CREATE_PAGE, fault: 'before', times: 1, status: 413 }]);

  const refused = await story.on(ROBIN, incident, 'createPostmortem', {});

  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('Untick') } });
  expect(await story.must(ROBIN, incident, 'createPostmortem', {})).toMatchObject({ existed: false, missing: [] });
});
