import { importIncident } from '../../sandbox/jira/import-incident';
import { documentOf, entriesOn, withPagesBelow } from '../support/pages-of';
import { nodesOf, plainText } from '../support/document-text';
import { ALEX, ROBIN, startStory, type Story } from '../support/story';

let story: Story;
beforeEach(() => {
  story = startStory();
});
afterEach(() => story.contracts.expectNoFindings());

const by = 'robin-responder';
const at = (time: string) => `2026-01-05T${time}:00.000Z`;

/** An incident with a comment of several timed lines, a linked change, and a file. */
function makeIncident(events: readonly object[] = []): string {
  return importIncident(
    {
      summary: 'Orders are answered with 503',
      people: [
        { handle: by, role: 'on-call engineer' },
        { handle: 'sam-support', role: 'support, reporter' },
      ],
      createdAt: at('08:10'),
      events: [
        {
          at: at('08:20'),
          by,
          kind: 'link',
          type: 'is caused by',
          to: { summary: 'Release 42 of the order service', type: 'Change' },
        },
        { at: at('08:25'), by, kind: 'attachment', fileName: 'graph.png' },
        {
          at: at('08:50'),
          by,
          kind: 'comment',
          text: '08:05 UTC - error rate climbs\n08:32 UTC - rolled back release 42\nIt was at 08:40 or so that it calmed down.',
        },
        ...events,
      ],
    },
    story.sandbox,
  ).key;
}

const pageOf = (pageId: string) => documentOf(withPagesBelow(story.sandbox, pageId)[0] ?? expectPage());
const expectPage = (): never => {
  throw new Error('There is no page.');
};

test('comments with several times, linked issues and files are all in the draft, each with its source and kind', async () => {
  const incident = makeIncident();

  const { timeline, notTaken } = await story.must(ROBIN, incident, 'draftPostmortem');

  const told = timeline.map((entry) => [entry.at.slice(11, 16), entry.source.kind, entry.kind]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['08:05', 'stated', 'effect'],
      ['08:10', 'created', 'detection'],
      ['08:25', 'attachment', null],
      ['08:32', 'stated', 'action'],
      ['08:20', 'linked-issue', null],
    ]),
  );
  expect(notTaken.map(({ text, reason }) => [text, reason])).toEqual([
    ['It was at 08:40 or so that it calmed down.', 'in-sentence'],
  ]);
  const change = timeline.find(({ source }) => source.kind === 'linked-issue');
  expect(change?.source).toMatchObject({ relation: 'is caused by', summary: 'Release 42 of the order service' });
});

test('one click puts it all onto the page: kinds as lozenges, linked issues as live links, sources below the words', async () => {
  const incident = makeIncident();

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  const nodes = nodesOf(pageOf(pageId));
  const lozenges = nodes.flatMap(({ type, attrs }) => (type === 'status' ? [attrs?.['text']] : []));
  expect(lozenges).toEqual(expect.arrayContaining(['Effect', 'Action', 'Detection']));
  const cards = nodes.flatMap(({ type, attrs }) => (type === 'inlineCard' ? [String(attrs?.['url'])] : []));
  expect(cards).toContainEqual(expect.stringMatching(/\/browse\/INC-\d+$/));
  const words = JSON.stringify(pageOf(pageId));
  expect(words).toContain('Stated in a comment of 2026-01-05 08:50 UTC');
  expect(words).not.toContain('Release 42 of the order service');
});

test('what a person edits, adds and takes from a transcript stands on the page, in order of time', async () => {
  const incident = makeIncident();
  const { timeline } = await story.must(ROBIN, incident, 'draftPostmortem');
  const rolledBack = timeline.find(({ text }) => text.startsWith('rolled back'));
  const file = timeline.find(({ source }) => source.kind === 'attachment');

  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {
    timeline: {
      unticked: [file?.id ?? ''],
      edited: [{ id: rolledBack?.id ?? '', at: at('08:34'), text: 'Release 42 was rolled back.', kind: 'recovery' }],
      added: [
        { id: 'added-1', at: at('08:15'), text: 'The vendor was called.', kind: 'action' },
        { id: 'added-2', at: at('08:33'), text: 'starting now', kind: null, transcript: { fileName: 'call.txt' } },
      ],
    },
  });

  const entries = entriesOn(withPagesBelow(story.sandbox, pageId));
  const told = entries.filter((text) => /vendor|starting|rolled back|File/.test(text));
  expect(told).toEqual(['The vendor was called.', 'starting now', 'Release 42 was rolled back.']);
  const words = JSON.stringify(pageOf(pageId));
  expect(words).toContain('Transcript call.txt');
  expect(words).toContain('Added when the postmortem was created');
  expect(words).toMatch(/Stated in a comment of [^"]*, edited/);
});

test('what a person adds stands on the page of a template without a timeline, too; the facts alone do not', async () => {
  const [first, second] = [makeIncident(), makeIncident()];
  const added = [{ id: 'added-1', at: at('08:15'), text: 'The vendor was called.', kind: 'action' as const }];
  const draft = await story.must(ROBIN, first, 'draftPostmortem');
  expect(draft.templates.find(({ id }) => id === 'executive')?.hasTimeline).toBe(false);

  const facts = await story.must(ROBIN, first, 'createPostmortem', { templateId: 'executive' });
  const own = await story.must(ROBIN, second, 'createPostmortem', { templateId: 'executive', timeline: { added } });

  expect(entriesOn(withPagesBelow(story.sandbox, facts.pageId))).toEqual([]);
  expect(entriesOn(withPagesBelow(story.sandbox, own.pageId))).toEqual(
    expect.arrayContaining([expect.stringContaining('The vendor was called.') as string]),
  );
  const headings = nodesOf(pageOf(own.pageId)).flatMap((node) => (node.type === 'heading' ? [plainText(node)] : []));
  expect(headings.indexOf('Timeline')).toBe(headings.indexOf('Action items') - 1);
});

test('an entry without words is refused in a sentence, and nothing is made', async () => {
  const incident = makeIncident();

  const refused = await story.on(ROBIN, incident, 'createPostmortem', {
    timeline: { added: [{ id: 'added-1', at: at('08:15'), text: ' ', kind: null }] },
  });

  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining('Say what happened.') as string },
  });
  expect((await story.must(ROBIN, incident, 'viewIncident')).postmortem).toBeNull();
});

test('entries of one’s own beyond a page’s room stand on the pages below, also when another person completes them', async () => {
  const incident = makeIncident();
  const added = Array.from({ length: 80 }, (_, n) => {
    return {
      id: `added-${n}`,
      at: at(`09:${String(n % 60).padStart(2, '0')}`),
      text: `${n} ${'x'.repeat(4_900)}`,
      kind: null,
    };
  });
  story.sandbox.forge.addFault({
    match: { product: 'confluence', method: 'POST', path: '/wiki/api/v2/pages' },
    fault: 'before',
    status: 403,
    skip: 2,
    times: 1,
  });

  const made = await story.must(ROBIN, incident, 'createPostmortem', { timeline: { added } });
  expect(made.missing).toContain('timeline');
  const { missing } = await story.must(ALEX, incident, 'createPostmortem', {});

  expect(missing).toEqual([]);
  const entries = entriesOn(withPagesBelow(story.sandbox, made.pageId));
  expect(entries.filter((text) => text.includes('xxxx'))).toHaveLength(80);
});

test('an incident that was opened again has each of its stretches on the page', async () => {
  const step = (time: string, from: string, to: string) => ({ at: at(time), by, kind: 'status', from, to });
  const incident = makeIncident([
    step('09:00', 'Open', 'Resolved'),
    step('10:00', 'Resolved', 'In Progress'),
    step('10:30', 'In Progress', 'Resolved'),
  ]);

  const draft = await story.must(ROBIN, incident, 'draftPostmortem');
  const { pageId } = await story.must(ROBIN, incident, 'createPostmortem', {});

  expect(draft.reopenings).toEqual([{ resolvedAt: at('09:00'), reopenedAt: at('10:00') }]);
  expect(draft.keyTimes.resolved?.at).toBe(at('10:30'));
  const words = JSON.stringify(pageOf(pageId));
  expect(words).toContain('2026-01-05 10:00 UTC – 2026-01-05 10:30 UTC');
  expect(words).toContain('Time in outage');
});
